import ReportModel

/// One block for each area: its state, and the sentence that says most.
struct AreaSection {
    let report: Report

    /// As wide as the longest name and state, and two blanks.
    private static let nameWidth = 19
    private static let stateWidth = 15

    func write(to page: inout TextPage) {
        page.heading("Areas")
        for area in report.areas {
            let name = "  " + area.area.rawValue
            let padding = String(repeating: " ", count: max(1, AreaSection.nameWidth - name.count))
            page.paragraph(
                area.summary + ids(of: area),
                indent: AreaSection.nameWidth + AreaSection.stateWidth,
                lead: [.init(name + padding), .init(area.state.rawValue, role(of: area.state))]
            )
        }
    }

    /// The active findings that make the state, where the summary names only the first.
    private func ids(of area: AreaReport) -> String {
        let active = area.findings.filter { report.findings.indices.contains($0) }
            .map { report.findings[$0] }
            .filter(\.isActiveFault)
        var ids: [String] = []
        for finding in active where !ids.contains(finding.id) { ids.append(finding.id) }
        return ids.isEmpty ? "" : " [" + ids.joined(separator: ", ") + "]"
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
