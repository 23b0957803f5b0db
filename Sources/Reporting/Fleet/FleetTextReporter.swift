package import FleetModel
import ReportModel
import Times

/// What the devices of a fleet share, for a person at a terminal: what is common first, then the numbers.
package struct FleetTextReporter: FleetReporter {
    package static let format = OutputFormat.text

    private let options: ReporterOptions
    private let database: String?
    /// How many devices of a finding are named; the tables name all.
    private static let named = 6
    /// How many reasons why bundles were not read are told, and how many bundles of each, unless everything is.
    private static let shown = 5
    private static let namedBundles = 3

    package init(_ options: ReporterOptions, database: String?) {
        self.options = options
        self.database = database
    }

    package func write(_ summary: FleetSummary, to sink: inout some TextOutputStream) {
        var page = TextPage(options.page)
        if options.detail == .quiet {
            page.line(TextPage.Piece(FleetWords.counts(of: summary), .strong))
        } else {
            writeHead(of: summary, to: &page)
            write(summary.orderedFindings, of: summary, to: &page)
            FleetTimeSection(summary: summary).write(to: &page)
            let table = FleetTableSection(isFull: options.detail == .full)
            for grouping in summary.shownGroupings { table.write(grouping, to: &page) }
            writeBroken(of: summary, to: &page)
            writeNext(after: summary, to: &page)
        }
        page.finish(to: &sink)
    }

    private func writeHead(of summary: FleetSummary, to page: inout TextPage) {
        page.line(TextPage.Piece(FleetWords.headline(of: summary), .strong))
        if let span = FleetWords.span(of: summary) { page.paragraph(span, indent: 0, role: .faint) }
        var rows = summary.statuses.map {
            ($0.devices, FleetWords.words(forStatus: $0.value), FleetTextReporter.role(of: $0.value))
        }
        if summary.older > 0 { rows.append((summary.older, FleetWords.older(summary.older), .faint)) }
        if summary.unreadable > 0 {
            rows.append((summary.unreadable, summary.unreadable == 1 ? "bundle not read" : "bundles not read", .faint))
        }
        guard summary.devices > 1 else { return }
        page.blank()
        let width = rows.map { FleetWords.count($0.0).utf8.count }.max() ?? 1
        for (number, words, role) in rows {
            let text = FleetWords.count(number)
            let lead = String(repeating: " ", count: width - text.utf8.count + 2)
            page.line(
                TextPage.Piece(lead),
                TextPage.Piece(text, .strong),
                TextPage.Piece("  "),
                TextPage.Piece(words, role)
            )
        }
    }

    private static func role(of status: String?) -> Style.Role {
        switch status {
        case "failing": .error
        case "attention": .warning
        case "healthy": .good
        default: .normal
        }
    }

    // MARK: - What devices share

    private func write(_ findings: [FleetFinding], of summary: FleetSummary, to page: inout TextPage) {
        // One device shares nothing with another.
        guard summary.devices - summary.unreadable > 1 else { return }
        page.heading("What devices share")
        if findings.isEmpty {
            page.paragraph(
                "No cause that many devices have in common was found.",
                indent: 2,
                lead: [TextPage.Piece("  ")]
            )
        }
        for finding in findings { write(finding, of: summary, to: &page) }
    }

    private func write(_ finding: FleetFinding, of summary: FleetSummary, to page: inout TextPage) {
        let lead = [TextPage.Piece("    ")]
        let role: Style.Role = finding.isToCome(in: summary) ? .warning : .error
        page.blank()
        page.paragraph(finding.title, indent: 2, lead: [TextPage.Piece("  ")], role: role)
        page.paragraph(
            "\(FleetWords.extent(of: finding, in: summary)) · \(finding.rule.id)",
            indent: 4,
            lead: lead,
            role: .strong
        )
        page.paragraph(finding.rule.why, indent: 4, lead: lead)
        let step = "First step (\(finding.who.words)): "
        page.paragraph(step + finding.action, indent: 4, lead: lead, role: .action)
        let limit = options.detail == .full ? Int.max : FleetTextReporter.named
        page.paragraph(FleetWords.names(of: finding.devices, limit: limit), indent: 4, lead: lead, role: .faint)
    }

    // MARK: - The rest

    private func writeBroken(of summary: FleetSummary, to page: inout TextPage) {
        let obstacles = FleetObstacle.all(of: summary.broken)
        guard !obstacles.isEmpty else { return }
        page.heading("Not read, or not wholly")
        let limit = options.detail == .full ? FleetGrouping.limit : FleetTextReporter.shown
        for obstacle in obstacles.prefix(limit) { write(obstacle, to: &page) }
        let rest = obstacles.dropFirst(limit).reduce(0) { $0 + $1.bundles.count }
        if rest > 0 {
            let more = "and \(FleetWords.count(rest)) more for other reasons"
            page.paragraph(more, indent: 2, lead: [TextPage.Piece("  ")], role: .faint)
        }
    }

    private func write(_ obstacle: FleetObstacle, to page: inout TextPage) {
        let number = FleetWords.count(obstacle.bundles.count)
        let lead = String(repeating: " ", count: max(0, 7 - number.utf8.count) + 2) + number + "  "
        page.paragraph(FleetWords.reason(of: obstacle), indent: lead.utf8.count, lead: [TextPage.Piece(lead, .strong)])
        let blanks = TextPage.Piece(String(repeating: " ", count: lead.utf8.count))
        let limit = options.detail == .full ? FleetGrouping.limit : FleetTextReporter.namedBundles
        let names = FleetWords.names(ofBundles: obstacle.bundles, limit: limit)
        page.paragraph(names, indent: lead.utf8.count, lead: [blanks], role: .faint)
    }

    private func writeNext(after summary: FleetSummary, to page: inout TextPage) {
        page.heading("More")
        if let command = FleetWords.command(for: summary) {
            page.quotation(command, lead: TextPage.Piece("  One device's report: "))
        }
        page.paragraph(FleetWords.rows(in: database), indent: 2, lead: [TextPage.Piece("  ")])
    }
}
