import CMTraceLog
import ReportModel

/// The findings, the root cause first; each with its proof and what to do.
struct FindingSection {
    let report: Report
    /// Whether findings of mere information show their proof too.
    let isFull: Bool

    func write(to page: inout TextPage) {
        let faults = report.findings.indices.filter { report.findings[$0].severity > .info }
        let active = faults.filter { report.findings[$0].status == .active }
        let causes = active.filter { report.findings[$0].explainedBy == nil }
        let root = report.verdict.rootCause
        let ordered = causes.sorted { ($0 == root ? 0 : 1, $0) < ($1 == root ? 0 : 1, $1) }
        for (index, number) in ordered.enumerated() {
            let next = index + 1 < ordered.count ? report.findings[ordered[index + 1]].id : nil
            writeFault(number, hasAdvice: next != report.findings[number].id, to: &page)
        }
        writeList("Consequences", active.filter { report.findings[$0].explainedBy != nil }, to: &page)
        for number in faults where report.findings[number].status == .recovered {
            writeRecovered(number, to: &page)
        }
        writeInformation(to: &page)
    }

    // MARK: - Faults

    /// One fault; of several in a row with the same rule, the last one carries the advice for all.
    private func writeFault(_ number: Int, hasAdvice: Bool, to page: inout TextPage) {
        let finding = report.findings[number]
        page.blank()
        writeTitle(of: finding, number, to: &page)
        page.paragraph(finding.summary, indent: 2)
        EvidenceBlock(evidence: finding.evidence).write(to: &page)
        guard hasAdvice else { return }
        page.blank()
        page.paragraph(finding.why, indent: 8, lead: [.init("  why", .faint)])
        writeActions(of: finding, to: &page)
        writeReferences(of: finding, to: &page)
    }

    private func writeTitle(of finding: Finding, _ number: Int, to page: inout TextPage) {
        let mark = "\(finding.severity.rawValue)[\(finding.id)] "
        let role: Style.Role = finding.status == .recovered ? .good : finding.severity == .error ? .error : .warning
        page.paragraph(finding.titleWithSubject, indent: mark.count, lead: [.init(mark, role)], role: .strong)
        var states: [String] = []
        let effects = finding.explains.isEmpty ? "" : " of " + ids(finding.explains)
        if number == report.verdict.rootCause {
            states.append("root cause" + effects)
        } else if !finding.explains.isEmpty {
            states.append("cause" + effects)
        }
        states.append(finding.status.rawValue)
        states.append("confidence \(finding.confidence.rawValue)")
        if finding.area != .evidence { states.append(occurrences(of: finding)) }
        page.paragraph(states.joined(separator: ", "), indent: 2, role: .faint)
    }

    private func occurrences(of finding: Finding) -> String {
        let count = finding.occurrences > 1 ? "seen \(finding.occurrences) times" : "seen once"
        guard let first = finding.firstTime, let last = finding.lastTime else {
            let known =
                finding.firstTime.map { "first " + $0.statedText } ?? finding.lastTime.map { "last " + $0.statedText }
            return [count, known, "no date"].compactMap { $0 }.joined(separator: ", ")
        }
        guard finding.occurrences > 1 else { return "\(count), \(first.statedText)" }
        // Two times of one clock need its name once.
        let isLocal = first.utc == nil && last.utc == nil
        return "\(count) from \(isLocal ? first.localText : first.statedText) to \(last.statedText)"
    }

    private func writeActions(of finding: Finding, to page: inout TextPage) {
        for (index, action) in finding.actions.enumerated() {
            page.paragraph(
                action,
                indent: 8,
                lead: [.init(index == 0 ? "  do " : "     ", .faint), .init("\(index + 1).")]
            )
        }
    }

    private func writeReferences(of finding: Finding, to page: inout TextPage) {
        for (index, reference) in finding.references.enumerated() {
            page.paragraph(reference.title, indent: 8, lead: [.init(index == 0 ? "  see" : "", .faint)])
            page.paragraph(reference.url, indent: 8, role: .quote)
        }
    }

    // MARK: - The rest

    private func writeRecovered(_ number: Int, to page: inout TextPage) {
        let finding = report.findings[number]
        page.blank()
        writeTitle(of: finding, number, to: &page)
        page.paragraph(finding.summary, indent: 2)
        EvidenceBlock(evidence: finding.evidence).write(to: &page)
        if let cleared = finding.cleared {
            page.paragraph("Over since:", indent: 2)
            EvidenceBlock(evidence: [cleared]).write(to: &page)
        }
    }

    /// Consequences need no advice of their own: it stands with their cause.
    private func writeList(_ title: String, _ numbers: [Int], to page: inout TextPage) {
        guard !numbers.isEmpty else { return }
        page.heading(title)
        for (index, number) in numbers.enumerated() {
            let finding = report.findings[number]
            if index > 0 { page.blank() }
            let cause = finding.explainedBy.map { " Follows from \(ids([$0]))." } ?? ""
            let lead = "  \(finding.severity.rawValue)[\(finding.id)] "
            page.paragraph(finding.titleWithSubject + "." + cause, indent: lead.count, lead: [.init(lead, .faint)])
            EvidenceBlock(evidence: Array(finding.evidence.prefix(isFull ? .max : 1))).write(to: &page)
        }
    }

    private func writeInformation(to page: inout TextPage) {
        let numbers = report.findings.indices.filter { report.findings[$0].severity == .info }
        guard !numbers.isEmpty else { return }
        page.heading("Also seen")
        for number in numbers {
            let finding = report.findings[number]
            let lead = "  \(finding.id) "
            page.paragraph(finding.summary, indent: lead.count, lead: [.init(lead, .faint)])
            if isFull { EvidenceBlock(evidence: finding.evidence).write(to: &page) }
        }
    }

    private func ids(_ numbers: [Int]) -> String {
        var ids: [String] = []
        for number in numbers where report.findings.indices.contains(number) {
            if !ids.contains(report.findings[number].id) { ids.append(report.findings[number].id) }
        }
        return ids.joined(separator: ", ")
    }
}
