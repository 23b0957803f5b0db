import ReportModel

/// Lines of one kind that tell of an error and that nothing here knows.
struct JSONUnknownError: Encodable {
    let message: String
    let count: Int
    let source: String
    let line: Int
    /// Left out when the record names none.
    let component: String?
    /// Left out when the record does not tell its time in UTC.
    let firstSeen: JSONRecordTime?
    /// The time as written where UTC is not known; left out when the record bears none.
    let firstSeenLocal: String?
    let lastSeen: JSONRecordTime?
    let lastSeenLocal: String?
    /// Left out when no code stands in it.
    let code: String?
    /// Left out when nothing is known of the code.
    let meaning: String?

    init(_ error: Report.UnknownError) {
        message = error.evidence.message
        count = error.count
        source = error.evidence.source
        line = error.evidence.lines.lowerBound
        component = error.evidence.component.ifNotEmpty
        (firstSeen, firstSeenLocal) = JSONRecordTime.seen(error.evidence.time)
        (lastSeen, lastSeenLocal) = JSONRecordTime.seen(error.last)
        code = error.code?.spelling
        meaning = error.code?.meaning
    }
}
