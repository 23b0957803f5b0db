import Citations
import ReportModel

/// The findings, the root cause first; each with its proof and what to do.
struct FindingSection {
    let outline: Outline

    func write(to page: inout TextPage) {
        for fault in outline.causes { writeCause(fault, to: &page) }
        writeConsequences(to: &page)
        for fault in outline.recovered { writeRecovered(fault, to: &page) }
        writeInformation(to: &page)
    }

    // MARK: - Faults

    private func writeCause(_ fault: Fault, to page: inout TextPage) {
        writeBeginning(of: fault, to: &page)
        guard fault.hasAdvice else { return }
        page.blank()
        page.paragraph(fault.finding.why, indent: 8, lead: [.init("  why", .label)])
        writeActions(of: fault.finding, to: &page)
        writeReferences(of: fault.finding, to: &page)
    }

    private func writeRecovered(_ fault: Fault, to page: inout TextPage) {
        writeBeginning(of: fault, to: &page)
        guard let cleared = fault.finding.cleared else { return }
        page.paragraph("Over, as this shows:", indent: 2)
        EvidenceBlock(evidence: [cleared]).write(to: &page)
    }

    /// What it is, what was seen, and the proof.
    private func writeBeginning(of fault: Fault, to page: inout TextPage) {
        let finding = fault.finding
        page.blank()
        let mark = "\(finding.severity.rawValue)[\(finding.id)] "
        let role: Style.Role = finding.status == .recovered ? .good : finding.severity == .error ? .error : .warning
        page.paragraph(finding.titleWithSubject, indent: mark.count, lead: [.init(mark, role)], role: .strong)
        page.paragraph(fault.states.joined(separator: ", "), indent: 2, role: .faint)
        page.paragraph(finding.summary, indent: 2)
        EvidenceBlock(evidence: finding.evidence).write(to: &page)
    }

    private func writeActions(of finding: Finding, to page: inout TextPage) {
        for (index, action) in finding.actions.enumerated() {
            page.paragraph(
                action,
                indent: 8,
                lead: [.init(index == 0 ? "  do " : "     ", .action), .init("\(index + 1).")]
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

    private func writeConsequences(to page: inout TextPage) {
        guard !outline.consequences.isEmpty else { return }
        page.heading("Consequences")
        for (index, consequence) in outline.consequences.enumerated() {
            let finding = consequence.finding
            if index > 0 { page.blank() }
            let cause = consequence.cause.map { " Follows from \($0)." } ?? ""
            let lead = "  \(finding.severity.rawValue)[\(finding.id)] "
            page.paragraph(finding.titleWithSubject + "." + cause, indent: lead.count, lead: [.init(lead, .faint)])
            EvidenceBlock(evidence: consequence.evidence).write(to: &page)
        }
    }

    private func writeInformation(to page: inout TextPage) {
        guard !outline.information.isEmpty else { return }
        page.heading("Also seen")
        for seen in outline.information {
            let lead = "  \(seen.finding.id) "
            page.paragraph(seen.finding.summary, indent: lead.count, lead: [.init(lead, .faint)])
            EvidenceBlock(evidence: seen.evidence).write(to: &page)
        }
    }
}
