import Citations
import Times
import ReportModel

/// The shape of a finding.
struct JSONFinding: Encodable {
    let key: String
    let id: String
    let slug: String
    let title: String
    let severity: String
    let confidence: String
    let status: String
    let area: String
    let subject: String?
    let summary: String
    let why: String
    let actions: [String]
    let references: [JSONReference]
    let occurrences: Int
    let recurrence: JSONRecurrence?
    /// Left out when the record does not tell its time in UTC.
    let firstSeen: JSONRecordTime?
    /// The time as written where UTC is not known; left out when the record bears none.
    let firstSeenLocal: String?
    let lastSeen: JSONRecordTime?
    let lastSeenLocal: String?
    /// Rule ids; two findings of one rule make one id.
    let explains: [String]
    let explainedBy: String?
    let evidence: [JSONEvidence]

    init(_ finding: Finding, ids: [String]) {
        key = finding.key
        id = finding.id
        slug = finding.slug
        title = finding.title
        severity = finding.severity.rawValue
        confidence = finding.confidence.rawValue
        status = finding.status.rawValue
        area = finding.area.rawValue
        subject = finding.subject?.ifNotEmpty
        summary = finding.summary
        why = finding.why
        actions = finding.actions
        references = finding.references.map { JSONReference(title: $0.title, url: $0.url) }
        occurrences = finding.occurrences
        recurrence = finding.recurrence.map { JSONRecurrence($0) }
        (firstSeen, firstSeenLocal) = JSONRecordTime.seen(finding.firstTime)
        (lastSeen, lastSeenLocal) = JSONRecordTime.seen(finding.lastTime)
        explains = finding.explains.map { ids[$0] }.withoutRepetition()
        explainedBy = finding.explainedBy.map { ids[$0] }
        evidence = finding.evidence.map { JSONEvidence($0) }
    }
}
