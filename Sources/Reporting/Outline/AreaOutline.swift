package import ReportModel

/// An area as it is shown: its state, the sentence that says most, and what makes the state.
package struct AreaOutline: Hashable, Sendable {
    package let area: Area
    package let state: AreaReport.State
    package let summary: String
    /// The ids of the active faults that make the state, each once; the summary names only the first.
    package let ids: [String]

    init(_ area: AreaReport, in report: Report) {
        self.area = area.area
        state = area.state
        summary = area.summary
        ids = area.findings.compactMap { report.findings.element($0) }.filter(\.isActiveFault).map(\.id)
            .withoutRepetition()
    }
}
