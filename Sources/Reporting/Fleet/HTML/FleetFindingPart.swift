import Citations
import FleetModel
import ReportModel

/// What devices share: for each cause why it is one, the first step and who does it, and folded below it the devices.
struct FleetFindingPart {
    let summary: FleetSummary

    func write(to page: inout Markup, _ sink: inout some TextOutputStream) {
        // One device shares nothing with another.
        guard summary.devices - summary.unreadable > 1 else { return }
        page.element(.section) { page in
            page.heading("What devices share")
            if summary.findings.isEmpty {
                page.element(.p, text: "No cause that many devices have in common was found.")
            }
            for finding in summary.orderedFindings { write(finding, to: &page, &sink) }
        }
        page.endLine()
    }

    private func write(_ finding: FleetFinding, to page: inout Markup, _ sink: inout some TextOutputStream) {
        let tone: Tone = finding.isToCome(in: summary) ? .warn : .bad
        page.element(.article, .classes(tone.rawValue + "-edge")) { page in
            page.element(.p, .classes("tag", tone.rawValue), text: FleetWords.extent(of: finding, in: summary))
            page.element(.h3, text: "\(finding.rule.id) \(finding.title)")
            page.element(.p, text: finding.rule.why)
            page.element(.p) { page in
                page.element(.span, .classes("who"), text: finding.who.words)
                page.element(.span, .classes("first"), text: finding.action)
            }
            page.element(.ul, .classes("small")) { page in
                for reference in finding.rule.references {
                    page.element(.li) { page in
                        page.element(.a, .link(toPage: reference.url), .set("rel", "noreferrer"), text: reference.title)
                    }
                }
            }
            writeDevices(of: finding, to: &page, &sink)
        }
        page.endLine()
    }

    /// One name a line, so that they can be copied into a list.
    private func writeDevices(
        of finding: FleetFinding,
        to page: inout Markup,
        _ sink: inout some TextOutputStream
    ) {
        page.element(.details) { page in
            page.element(.summary, text: "The devices")
            page.element(.pre) { page in
                for device in finding.devices {
                    page.text(device.device)
                    page.endLine()
                    page.release(to: &sink)
                }
            }
        }
    }
}
