/// How much a report for people says.
package enum ReportDetail: Hashable, Sendable, CaseIterable {
    /// The verdict alone.
    case quiet
    case normal
    /// Evidence for every finding, all sources, and the timeline.
    case full
}
