import FleetModel

/// What could not be read, or not wholly, and why.
struct FleetBrokenPart {
    let summary: FleetSummary

    func write(to page: inout Markup) {
        guard !summary.broken.isEmpty else { return }
        page.element(.section) { page in
            page.heading("Not read, or not wholly")
            page.element(.table, .classes("cards")) { page in
                page.heads("Bundle", "What was read", "Why")
                page.element(.tbody) { page in
                    for bundle in summary.broken {
                        page.row(bundle.bundle, bundle.isUnreadable ? "nothing" : "a part", bundle.reason)
                    }
                }
            }
            let rest = summary.brokenCount - summary.broken.count
            if rest > 0 { page.element(.p, .classes("faint"), text: "And \(FleetWords.count(rest)) more.") }
        }
        page.endLine()
    }
}
