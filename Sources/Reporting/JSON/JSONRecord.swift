import CMTraceLog
import Times
import ReportModel

/// A record as proof: where it stands, when it was written, and what it says.
struct JSONEvidence: Encodable {
    let source: String
    let lines: JSONLines
    /// Left out when the record has no time that can be read.
    let time: JSONRecordTime?
    /// Left out when the record names none.
    let component: String?
    let thread: Int?
    let message: String

    init(_ evidence: Evidence) {
        source = evidence.source
        lines = JSONLines(start: evidence.lines.lowerBound, end: evidence.lines.upperBound)
        time = evidence.time.map { JSONRecordTime($0) }
        component = evidence.component.ifNotEmpty
        // Threads are counted from zero; anything else in the attribute is none.
        thread = evidence.thread.flatMap { $0 < 0 ? nil : $0 }
        message = evidence.message
    }
}

/// A range of lines, both ends included, 1-based.
struct JSONLines: Encodable {
    let start: Int
    let end: Int
}

/// When a record was written, as the log says it; without an offset in the log there is no UTC.
struct JSONRecordTime: Encodable {
    let local: String
    let utc: String?
    let offsetMinutes: Int?

    init(_ time: LogTime) {
        local = time.localText
        utc = time.utc?.json
        offsetMinutes = time.offsetMinutes
    }
}

extension JSONRecordTime {
    /// A time with UTC, or the local one alone: nobody is to take the one for the other.
    static func seen(_ time: LogTime?) -> (JSONRecordTime?, local: String?) {
        guard let time else { return (nil, nil) }
        return time.utc?.json == nil ? (nil, time.localText) : (JSONRecordTime(time), nil)
    }
}

/// A record that matters, in one line.
struct JSONTimelineEntry: Encodable {
    let utc: String?
    /// Left out when the record has no time that can be read.
    let local: String?
    let source: String
    let line: Int
    let kind: String
    let text: String

    init(_ entry: Report.TimelineEntry) {
        utc = entry.evidence.time?.utc?.json
        local = entry.evidence.time?.localText
        source = entry.evidence.source
        line = entry.evidence.lines.lowerBound
        kind = entry.kind
        text = entry.evidence.firstLine
    }
}
