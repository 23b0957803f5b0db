import ReportModel

/// One block for each area: its state, and the sentence that says most.
struct AreaSection {
    let outline: Outline

    /// As wide as the longest name and state, and two blanks.
    private static let nameWidth = 19
    private static let stateWidth = 15

    func write(to page: inout TextPage) {
        page.heading("Areas")
        for area in outline.areas {
            let name = "  " + area.area.rawValue
            let padding = String(repeating: " ", count: max(1, AreaSection.nameWidth - name.count))
            let ids = area.ids.isEmpty ? "" : " [" + area.ids.joined(separator: ", ") + "]"
            page.paragraph(
                area.summary + ids,
                indent: AreaSection.nameWidth + AreaSection.stateWidth,
                lead: [.init(name + padding), .init(area.state.rawValue, role(of: area.state))]
            )
        }
    }

    private func role(of state: AreaReport.State) -> Style.Role {
        switch state {
        case .healthy, .recovered: .good
        case .failing: .error
        case .attention, .contradictory: .warning
        case .inconclusive: .faint
        }
    }
}
