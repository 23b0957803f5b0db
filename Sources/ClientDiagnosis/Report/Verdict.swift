import ReportModel

extension ClientReport {
    /// The answer in one line.
    public struct Verdict: Hashable, Sendable, Codable {
        /// How the client is.
        public let status: Status

        /// The answer as a sentence, with what it is about.
        public let headline: String

        /// The ``Finding/id`` of the finding behind everything; `nil` when there is none, or several that are independent.
        public let rootCause: String?

        /// The findings that ``headline`` names, behind which nothing else stands; empty when nothing is wrong.
        public let rootCauses: [RootCause]

        /// How a client is.
        public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
            /// Nothing keeps it from working.
            case healthy
            /// It works, and something should be looked at.
            case attention
            /// Something keeps it from working.
            case failing
            /// The logs do not tell.
            case inconclusive
        }
    }
}

extension ClientReport.Verdict {
    /// The values of a verdict on which all findings stand.
    init(_ verdict: Report.Verdict, findings: [ReportModel.Finding]) {
        status = Status(verdict.status)
        headline = verdict.headline
        rootCause = verdict.rootCause.map { findings[$0].id }
        rootCauses = verdict.rootCauses.map { ClientReport.RootCause($0, findings[$0.finding]) }
    }
}

extension ClientReport.Verdict.Status {
    fileprivate init(_ status: Report.Verdict.Status) {
        self =
            switch status {
            case .healthy: .healthy
            case .attention: .attention
            case .failing: .failing
            case .inconclusive: .inconclusive
            }
    }
}
