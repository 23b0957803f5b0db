import ReportModel
import Reporting

extension ClientReport {
    /// Lines of one kind that tell of an error and that no rule knows: they differ in numbers, IDs, hosts, thumbprints and
    /// paths alone.
    public struct UnknownError: Hashable, Sendable, Codable {
        /// What the first of them says, in one line, and cut when it is long.
        public let message: String

        /// How many there are, 1 or more.
        public let count: Int

        /// The ``Source/name`` of the file in which the first one stands.
        public let source: String

        /// The line on which the first one begins, 1-based.
        public let line: Int

        /// The component that wrote the first one; `nil` when the record names none.
        public let component: String?

        /// When the first one was written; `nil` when the record does not say its time in UTC.
        public let firstSeen: RecordTime?

        /// The log's own clock instead, `2025-04-22 10:15:40.700`; `nil` when ``firstSeen`` says it, and when the record
        /// bears no time.
        public let firstSeenLocal: String?

        /// When the last one was written; `nil` when the record does not say its time in UTC.
        public let lastSeen: RecordTime?

        /// The log's own clock instead; `nil` when ``lastSeen`` says it, and when the record bears no time.
        public let lastSeenLocal: String?

        /// The code in the message, `12175 (0x80072f8f)`; `nil` when there is none.
        public let code: String?

        /// What the code is called and means; `nil` when nothing is known of it.
        public let meaning: String?
    }
}

extension ClientReport.UnknownError {
    /// The values of lines of one kind.
    init(_ error: Report.UnknownError) {
        message = error.evidence.message
        count = error.count
        source = error.evidence.source
        line = error.evidence.lines.lowerBound
        component = error.evidence.component.ifNotEmpty
        (firstSeen, firstSeenLocal) = ClientReport.RecordTime.seen(error.evidence.time)
        (lastSeen, lastSeenLocal) = ClientReport.RecordTime.seen(error.last)
        code = error.code?.spelling
        meaning = error.code?.meaning
    }
}
