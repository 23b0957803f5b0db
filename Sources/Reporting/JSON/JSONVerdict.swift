import ReportModel

/// The answer in one line.
struct JSONVerdict: Encodable {
    let status: String
    let headline: String
    let rootCause: String?
    let rootCauses: [JSONRootCause]

    init(_ verdict: Report.Verdict, findings: [Finding]) {
        status = verdict.status.rawValue
        headline = verdict.headline
        rootCause = verdict.rootCause.flatMap { findings.element($0)?.id }
        rootCauses = verdict.rootCauses.compactMap { cause in
            findings.element(cause.finding).map { JSONRootCause(cause, $0) }
        }
    }
}

/// A finding behind which nothing else stands, in a few words.
struct JSONRootCause: Encodable {
    let key: String
    let id: String
    let subject: String?
    let title: String
    let host: String?
    /// Left out when the record does not tell its time in UTC.
    let since: JSONRecordTime?
    /// The time as written where UTC is not known.
    let sinceLocal: String?
    let firstAction: String?
    let who: String

    init(_ cause: Report.RootCause, _ finding: Finding) {
        key = finding.key
        id = finding.id
        subject = finding.subject?.ifNotEmpty
        title = finding.title
        host = cause.host?.ifNotEmpty
        (since, sinceLocal) = JSONRecordTime.seen(cause.since)
        firstAction = finding.actions.first?.ifNotEmpty
        who = cause.who.rawValue
    }
}
