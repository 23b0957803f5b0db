import ReportModel
import Times

extension ClientReport {
    /// The moment as of which everything was judged.
    public struct Clock: Hashable, Sendable, Codable {
        /// The moment; `nil` when the latest record does not say its offset from UTC.
        public let judgedAt: Moment?

        /// The local time of the latest record as written, `2025-04-22 10:18:40.720`, in place of ``judgedAt`` where UTC
        /// is not known; `nil` where it is.
        public let judgedAtLocal: String?

        /// Who set the clock.
        public let source: Source

        /// Who set the clock.
        public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
            /// ``DiagnosisOptions/judgedAt``.
            case option
            /// The latest record.
            case log
            /// The computer's clock, since no record bears a time.
            case today
        }
    }

    /// The time outside of which records were left out.
    public struct Filter: Hashable, Sendable, Codable {
        /// The first moment that counts; `nil` for no bound.
        public let since: Moment?

        /// The last moment that counts; `nil` for no bound.
        public let until: Moment?
    }
}

extension ClientReport.Clock {
    /// The values of a clock.
    init(_ clock: Report.Clock) {
        judgedAt = clock.utc.map { Moment($0) }
        judgedAtLocal = clock.utc == nil ? clock.written?.localText : nil
        source =
            switch clock.source {
            case .option: .option
            case .log: .log
            case .today: .today
            }
    }
}

extension ClientReport.Filter {
    /// The values of a filter.
    init(_ filter: Report.Filter) {
        since = filter.since.map { Moment($0) }
        until = filter.until.map { Moment($0) }
    }
}
