import FleetModel
import ReportModel

/// The answer of a fleet's page: how many fail, and how the others are.
struct FleetHeadPart {
    let summary: FleetSummary

    func write(to page: inout Markup) {
        page.element(.header) { page in
            let worst = summary.statuses.first?.value
            page.element(.p, .classes("status", tone(of: worst)), text: worst ?? "nothing read")
            page.element(.h1, text: FleetWords.headline(of: summary))
            if let span = FleetWords.span(of: summary) { page.element(.p, .classes("faint", "small"), text: span) }
            writeNumbers(to: &page)
        }
        page.endLine()
    }

    private func writeNumbers(to page: inout Markup) {
        page.element(.table, .classes("counts")) { page in
            page.element(.tbody) { page in
                for share in summary.statuses {
                    row(share.devices, FleetWords.words(forStatus: share.value), tone(of: share.value), to: &page)
                }
                if summary.older > 0 { row(summary.older, FleetWords.older(summary.older), to: &page) }
                if summary.unreadable > 0 {
                    row(summary.unreadable, summary.unreadable == 1 ? "bundle not read" : "bundles not read", to: &page)
                }
            }
        }
    }

    private func row(_ number: Int, _ words: String, _ tone: String = "", to page: inout Markup) {
        page.element(.tr) { page in
            page.element(.td, .classes("number"), text: FleetWords.count(number))
            page.element(.th, .set("scope", "row"), .classes(tone), text: words)
            page.element(.td, .classes("share", "long")) { page in
                page.bar(of: [(tone == Tone.bad.rawValue ? "refused" : "rest", number)], among: summary.devices)
            }
        }
    }

    private func tone(of status: String?) -> String {
        status.flatMap { Report.Verdict.Status(rawValue: $0) }.map { Tone($0).rawValue } ?? Tone.faint.rawValue
    }
}

extension Markup {
    /// A bar of parts beside each other, as wide as the whole where they are all of it.
    mutating func bar(of parts: [(name: String, number: Int)], among whole: Int) {
        element(.svg, .set("aria-hidden", "true")) { page in
            var left = 0.0
            for part in parts where part.number > 0 {
                // What is there is seen, however little it is.
                let width = max(0.5, Double(part.number) / Double(max(whole, 1)) * 100)
                page.element(
                    .rect,
                    .classes(part.name),
                    .percent("x", left),
                    .percent("width", width),
                    .set("height", "12")
                )
                left += width
            }
        }
    }
}
