import FleetModel
import Times

/// Devices by what they have in common: a table for each, with a bar beside the numbers.
struct FleetGroupPart {
    let summary: FleetSummary

    func write(to page: inout Markup, _ sink: inout some TextOutputStream) {
        for grouping in summary.shownGroupings {
            page.element(.section) { page in
                page.heading(grouping.title)
                page.element(.div, .classes("scroll")) { write(grouping, to: &$0) }
                let rest = grouping.count - grouping.shares.count
                if rest > 0 { page.element(.p, .classes("faint"), text: "And \(FleetWords.count(rest)) more.") }
            }
            page.endLine()
            page.release(to: &sink)
        }
    }

    private func write(_ grouping: FleetGrouping, to page: inout Markup) {
        let most = grouping.shares.map(\.devices).max() ?? 1
        let hasExample = grouping.column == "cause"
        page.element(.table, .classes("counts", "groups")) { page in
            page.element(.thead) { page in
                page.element(.tr) { page in
                    // The heading above says what stands in it.
                    page.element(.td)
                    head("Devices", "number", to: &page)
                    head("Failing", "number", to: &page)
                    head("", "share wide", to: &page)
                    head("Most since (UTC)", "when", to: &page)
                    head("First began", "full", to: &page)
                    head("Last began", "full", to: &page)
                }
            }
            page.element(.tbody) { page in
                for share in grouping.shares { write(share, most: most, hasExample: hasExample, to: &page) }
            }
        }
    }

    private func write(_ share: FleetShare, most: Int, hasExample: Bool, to page: inout Markup) {
        page.element(.tr) { page in
            page.element(.th, .set("scope", "row")) { page in
                page.text(FleetWords.value(of: share))
                if hasExample, let example = FleetWords.example(of: share) {
                    page.element(.div, .classes("faint", "small"), text: example)
                }
            }
            page.element(.td, .classes("number"), text: FleetWords.count(share.devices))
            let tone = share.failing > 0 ? "bad" : "faint"
            page.element(.td, .classes("number", tone), text: FleetWords.count(share.failing))
            page.element(.td, .classes("share", "wide")) { page in
                page.bar(of: [("refused", share.failing), ("rest", share.devices - share.failing)], among: most)
            }
            page.element(.td, .classes("when"), text: share.most.map { FleetWords.minute($0.first) } ?? "")
            for time in [share.first, share.last] {
                page.element(.td, .classes("when", "full"), text: time.map { FleetWords.minute($0) } ?? "")
            }
        }
    }

    private func head(_ text: String, _ name: String = "", to page: inout Markup) {
        page.element(.th, .set("scope", "col"), name.isEmpty ? nil : .classes(name), text: text)
    }
}
