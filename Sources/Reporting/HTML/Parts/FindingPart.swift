import Citations
import ReportModel
import Times

/// The findings, the root cause first: what was seen, why it matters, what to do, and folded under each the records.
struct FindingPart {
    let outline: Outline

    func write(to page: inout Markup, _ sink: inout some TextOutputStream) {
        page.element(.section, .id(Anchor("findings"))) { page in
            page.heading("Findings")
            guard !outline.report.findings.isEmpty else {
                page.element(.p, text: "None.")
                return
            }
            FilterBar(findings: outline.report.findings).write(to: &page)
            for fault in outline.causes { write(fault, to: &page, &sink) }
            for consequence in outline.consequences { write(consequence, to: &page, &sink) }
            for fault in outline.recovered { write(fault, to: &page, &sink) }
            for (number, finding) in outline.report.findings.enumerated() where finding.severity == .info {
                write(finding, number, states: [], to: &page, &sink) { _ in }
            }
        }
        page.endLine()
    }

    // MARK: - The kinds

    private func write(_ fault: Fault, to page: inout Markup, _ sink: inout some TextOutputStream) {
        write(fault.finding, fault.number, states: fault.states, to: &page, &sink) { page in
            guard fault.finding.status == .active else { return }
            guard fault.hasAdvice else {
                page.element(.p, .classes("faint"), text: "What to do stands with the next finding of the same id.")
                return
            }
            writeAdvice(of: fault.finding, to: &page)
        }
    }

    private func write(_ consequence: Consequence, to page: inout Markup, _ sink: inout some TextOutputStream) {
        let states = [consequence.cause.map { "follows from " + $0 }, consequence.finding.occurrenceWords]
        write(consequence.finding, consequence.number, states: states.compactMap { $0 }, to: &page, &sink) { page in
            let link = consequence.finding.explainedBy
            guard let link, outline.report.findings.indices.contains(link) else { return }
            page.element(.p) { page in
                page.text("What to do stands with its ")
                page.element(.a, .link(to: .finding(link)), text: "cause")
                page.text(".")
            }
        }
    }

    // MARK: - One finding

    private func write(
        _ finding: Finding,
        _ number: Int,
        states: [String],
        to page: inout Markup,
        _ sink: inout some TextOutputStream,
        advice: (inout Markup) -> Void
    ) {
        page.element(
            .article,
            .id(.finding(number)),
            .classes(Tone(finding).rawValue + "-edge"),
            .data(.area, finding.area.rawValue),
            .data(.severity, finding.filterWord)
        ) { page in
            page.element(.p, .classes("tag", Tone(finding).rawValue), text: finding.filterWord)
            page.element(.h3, text: "\(finding.id) \(finding.titleWithSubject)")
            let line = (states + [finding.area.rawValue]).joined(separator: " · ")
            page.element(.p, .classes("faint", "small"), text: line)
            page.element(.p, text: finding.summary)
            advice(&page)
            writeProof(of: finding, to: &page)
        }
        page.endLine()
        page.release(to: &sink)
    }

    private func writeAdvice(of finding: Finding, to page: inout Markup) {
        page.element(.p, text: finding.why)
        page.element(.ol) { page in
            for action in finding.actions { page.element(.li, text: action) }
        }
        guard !finding.references.isEmpty else { return }
        page.element(.ul, .classes("small")) { page in
            for reference in finding.references {
                page.element(.li) { page in
                    page.element(.a, .link(toPage: reference.url), .set("rel", "noreferrer"), text: reference.title)
                }
            }
        }
    }

    private func writeProof(of finding: Finding, to page: inout Markup) {
        let records = finding.evidence.count + (finding.cleared == nil ? 0 : 1)
        guard records > 0 else { return }
        page.element(.details, .classes("proof")) { page in
            page.element(.summary, text: records == 1 ? "1 record" : "\(records) records")
            page.records(finding.evidence)
            guard let cleared = finding.cleared else { return }
            page.element(.p, text: "Over, as this shows:")
            page.records([cleared])
        }
    }
}

extension Finding {
    /// Under which word of the filter it falls.
    var filterWord: String {
        severity == .info ? "seen" : status == .recovered ? "over" : severity.rawValue
    }
}
