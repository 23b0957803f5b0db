import ReportModel

/// The areas, each with its state, the sentence that says most, and the findings that make it.
struct AreaPart {
    let outline: Outline

    func write(to page: inout Markup) {
        guard !outline.areas.isEmpty else { return }
        page.element(.section) { page in
            page.heading("Areas")
            page.element(.div, .classes("scroll")) { page in
                page.element(.table, .classes("cards")) { page in
                    page.heads("Area", "State", "What the logs say")
                    page.element(.tbody) { page in
                        for area in outline.areas { write(area, to: &page) }
                    }
                }
            }
        }
        page.endLine()
    }

    private func write(_ area: AreaOutline, to page: inout Markup) {
        page.element(.tr) { page in
            page.element(.th, .set("scope", "row"), text: area.area.rawValue)
            page.element(.td, .classes(Tone(area.state).rawValue), text: area.state.rawValue)
            let ids = area.ids.isEmpty ? "" : " [" + area.ids.joined(separator: ", ") + "]"
            page.element(.td, text: area.summary + ids)
        }
    }
}
