import ReportModel
import Times

/// Everything else, a line each: what follows, other faults, what is over, what is missing, where to read on.
struct RestLines {
    let screen: Screen

    private var outline: Outline { screen.outline }
    /// More lines of a kind are counted only.
    private static let limit = 4

    func write(to page: inout TextPage) {
        write(screen.follows, "follows", to: &page) { $0.titleWithSubject }
        write(screen.others, "also", to: &page) { "\($0.severity.rawValue): \($0.titleWithSubject)" }
        write(screen.over, "over", to: &page) { finding in
            finding.titleWithSubject + (finding.lastTime.map { ", last " + $0.statedText } ?? "")
        }
        write(screen.seen, "noted", to: &page) { $0.titleWithSubject }
        writeUnknown(to: &page)
        writeRemarks(to: &page)
        writeMissing(to: &page)
        page.labeled("read", outline.briefBasis, role: .faint)
        writeMore(to: &page)
    }

    /// A line for each finding; those of one rule share one.
    private func write(
        _ findings: [Finding],
        _ label: String,
        to page: inout TextPage,
        words: (Finding) -> String
    ) {
        let ids = findings.map(\.id).withoutRepetition()
        for (index, id) in ids.prefix(Self.limit).enumerated() {
            let ofRule = findings.filter { $0.id == id }
            guard let first = ofRule.first else { continue }
            let count = ofRule.count > 1 ? "\(ofRule.count) × " : ""
            page.labeledLine(index == 0 ? label : "", "\(id) \(count)\(words(first))")
        }
        let more = ids.dropFirst(Self.limit)
        guard !more.isEmpty else { return }
        page.labeledLine("", "and \(more.joined(separator: ", "))", role: .faint)
    }

    private func writeUnknown(to page: inout TextPage) {
        let kinds = outline.report.unknownErrors.kinds
        guard kinds > 0, let first = outline.unknownErrors.first else { return }
        let more = kinds > 1 ? "  and \(kinds - 1) more" : ""
        let place = "  (\(first.evidence.source):\(first.evidence.lines.lowerBound))" + more
        // The line itself is what somebody can search for.
        let columns = max(20, page.width - Label.width - place.displayWidth)
        page.labeledLine("unknown", ShortMessage(first.evidence.message, columns: columns).text + place)
    }

    private func writeRemarks(to page: inout TextPage) {
        for (index, remark) in screen.remarks.prefix(Self.limit).enumerated() {
            let place = remark.source.map { source in remark.line.map { "\(source):\($0): " } ?? "\(source): " } ?? ""
            page.labeled(index == 0 ? "mind" : "", place + remark.message)
        }
        let more = screen.remarks.count - Self.limit
        if more > 0 { page.labeled("", "\(more) more remarks with --details", role: .faint) }
    }

    private func writeMissing(to page: inout TextPage) {
        // Who is well needs no more logs.
        guard !outline.collect.isEmpty, outline.report.verdict.status != .healthy else { return }
        page.labeled("collect", Folders.words(for: outline.collect.map(\.path)))
    }

    private func writeMore(to page: inout TextPage) {
        let ids = screen.causes.map(\.finding.id).withoutRepetition()
        let explain = ids.isEmpty ? "" : ", cmgdiag explain " + ids.joined(separator: " ")
        let steps = screen.causes.count == 1 ? screen.causes.reduce(0) { $0 + $1.hiddenSteps } : 0
        let hidden = steps > 0 ? " for \(steps) more \(steps == 1 ? "step" : "steps")" : ""
        page.labeled("more", "--details\(hidden)\(explain)")
    }
}
