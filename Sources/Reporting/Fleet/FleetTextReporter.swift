package import FleetModel
import ReportModel
import Times

/// What the devices of a fleet share, for a person at a terminal: what is common first, then the numbers.
package struct FleetTextReporter: FleetReporter {
    package static let format = OutputFormat.text

    private let options: ReporterOptions
    /// How many devices of a finding are named; the tables name all.
    private static let named = 6
    /// How many values of a grouping are shown, unless everything is.
    private static let shown = 8

    package init(_ options: ReporterOptions) {
        self.options = options
    }

    package func write(_ summary: FleetSummary, to sink: inout some TextOutputStream) {
        var page = TextPage(options.page)
        page.line(TextPage.Piece(FleetWords.headline(of: summary), .strong))
        if let span = FleetWords.span(of: summary) { page.paragraph(span, indent: 0, role: .faint) }
        if options.detail != .quiet {
            write(summary.findings, to: &page)
            for grouping in summary.groupings where !grouping.shares.isEmpty { write(grouping, to: &page) }
            writeBroken(of: summary, to: &page)
        }
        page.finish(to: &sink)
    }

    private func write(_ findings: [FleetFinding], to page: inout TextPage) {
        page.heading("What devices share")
        if findings.isEmpty {
            page.paragraph("No rule over fleets finds a cause that many devices have in common.", indent: 2)
        }
        for finding in findings {
            page.blank()
            page.paragraph(finding.title, indent: 2, lead: [TextPage.Piece("  ")], role: .error)
            let since = finding.since.map { ", since \(FleetWords.time($0))" } ?? ""
            page.paragraph(
                "\(finding.rule.id) · \(finding.devices.count.counted("device"))\(since)",
                indent: 4,
                lead: [TextPage.Piece("    ")]
            )
            page.paragraph(finding.rule.why, indent: 4, lead: [TextPage.Piece("    ")])
            let step = "First step (\(finding.rule.who.words)): "
            page.paragraph(step + finding.rule.action, indent: 4, lead: [TextPage.Piece("    ")], role: .action)
            page.paragraph(
                FleetWords.names(of: finding.devices, limit: FleetTextReporter.named),
                indent: 4,
                lead: [TextPage.Piece("    ")],
                role: .faint
            )
        }
    }

    private func write(_ grouping: FleetGrouping, to page: inout TextPage) {
        page.heading(grouping.title)
        let limit = options.detail == .full ? Int.max : FleetTextReporter.shown
        let width = grouping.shares.prefix(limit).map { String($0.devices).utf8.count }.max() ?? 1
        for share in grouping.shares.prefix(limit) {
            let number = String(share.devices)
            let lead = String(repeating: " ", count: max(0, width - number.utf8.count) + 2) + number + "  "
            page.paragraph(FleetWords.line(of: share), indent: lead.utf8.count, lead: [TextPage.Piece(lead, .strong)])
        }
        let rest = grouping.count - min(limit, grouping.shares.count)
        if rest > 0 { page.paragraph("and \(rest) more", indent: width + 4, lead: [], role: .faint) }
    }

    private func writeBroken(of summary: FleetSummary, to page: inout TextPage) {
        guard !summary.broken.isEmpty else { return }
        page.heading("Not read, or not wholly")
        let limit = options.detail == .full ? Int.max : FleetTextReporter.shown
        for bundle in summary.broken.prefix(limit) {
            page.paragraph("\(bundle.bundle): \(bundle.reason)", indent: 4, lead: [TextPage.Piece("  ")])
        }
        let rest = summary.brokenCount - min(limit, summary.broken.count)
        if rest > 0 { page.paragraph("and \(rest) more", indent: 4, role: .faint) }
    }
}
