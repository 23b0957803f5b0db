import ReportModel
import Reporting
import Times

extension ClientReport {
    /// A record of a log as proof: where it stands, when it was written, and what it says.
    public struct Record: Hashable, Sendable, Codable {
        /// The ``Source/name`` of the file.
        public let source: String

        /// The lines it takes.
        public let lines: Lines

        /// When it was written; `nil` when the record bears no time that can be read.
        public let time: RecordTime?

        /// The component that wrote it; `nil` when the record names none.
        public let component: String?

        /// The number of the thread that wrote it, 0 or more; `nil` when the record names none.
        public let thread: Int?

        /// What it says, without blanks at the end, and cut when it is very long; may have several lines.
        public let message: String
    }

    /// Lines of a file, both ends included.
    public struct Lines: Hashable, Sendable, Codable {
        /// The first one, 1-based.
        public let start: Int

        /// The last one, 1-based; the first one again for a single line.
        public let end: Int
    }

    /// When a record was written, as the log says it.
    public struct RecordTime: Hashable, Sendable, Codable {
        /// The log's own clock: `2025-04-22 10:15:40.700`, with milliseconds only where there are any.
        public let local: String

        /// The same in UTC; `nil` when the record does not say its offset, or says an odd one.
        public let utc: Moment?

        /// Minutes to add to the local time to reach UTC, so west of Greenwich is positive (the Windows bias), -120 for
        /// Berlin in summer; `nil` when the record does not say it, or says an odd one.
        public let offsetMinutes: Int?
    }

    /// A record that matters, in one line.
    public struct TimelineEntry: Hashable, Sendable, Codable {
        /// When it was written; `nil` when the record does not say its offset, or bears no time.
        public let utc: Moment?

        /// The log's own clock, `2025-04-22 10:15:40.700`; `nil` when the record bears no time that can be read.
        public let local: String?

        /// The ``Source/name`` of the file.
        public let source: String

        /// Its first line, 1-based.
        public let line: Int

        /// What kind of line it is, by a name that `cmgdiag explain` knows: `tls-failed`.
        public let kind: String

        /// The first line of what it says.
        public let text: String
    }
}

extension ClientReport.Record {
    /// The values of a record.
    init(_ evidence: Evidence) {
        source = evidence.source
        lines = ClientReport.Lines(evidence.lines)
        time = evidence.time.map { ClientReport.RecordTime($0) }
        component = evidence.component.ifNotEmpty
        // Threads are counted from zero; anything else in the attribute is none.
        thread = evidence.thread.flatMap { $0 < 0 ? nil : $0 }
        message = evidence.message
    }
}

extension ClientReport.Lines {
    /// The values of a range of lines.
    init(_ lines: ClosedRange<Int>) {
        start = lines.lowerBound
        end = lines.upperBound
    }
}

extension ClientReport.RecordTime {
    /// The values of a record's time.
    init(_ time: LogTime) {
        local = time.localText
        utc = time.statedUTC
        offsetMinutes = time.offsetMinutes
    }

    /// A time with UTC, or the local one alone: nobody is to take the one for the other.
    static func seen(_ time: LogTime?) -> (ClientReport.RecordTime?, local: String?) {
        guard let time else { return (nil, nil) }
        return time.statedUTC == nil ? (nil, time.localText) : (ClientReport.RecordTime(time), nil)
    }
}

extension ClientReport.TimelineEntry {
    /// The values of a record that matters.
    init(_ entry: Report.TimelineEntry) {
        utc = entry.evidence.time?.statedUTC
        local = entry.evidence.time?.localText
        source = entry.evidence.source
        line = entry.evidence.lines.lowerBound
        kind = entry.kind
        text = entry.evidence.firstLine
    }
}

extension LogTime {
    /// The time in UTC; `nil` where that is not known, or lies outside of the years 1 to 9999.
    fileprivate var statedUTC: Moment? {
        utc.flatMap { $0 == $0.heldWithinRFC3339 ? Moment($0) : nil }
    }
}
