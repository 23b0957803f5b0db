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
    /// The values of a verdict; `ids` are those of all findings.
    init(_ verdict: Report.Verdict, ids: [String]) {
        status = Status(verdict.status)
        headline = verdict.headline
        rootCause = verdict.rootCause.map { ids[$0] }
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
