import CMTraceLog
import Diagnosis

/// The shape of a finding.
struct JSONFinding: Encodable {
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
    /// Left out when the record has no time that can be read.
    let firstSeen: JSONRecordTime?
    /// Left out when the record has no time that can be read.
    let lastSeen: JSONRecordTime?
    /// Rule ids; two findings of one rule make one id.
    let explains: [String]
    let explainedBy: String?
    let evidence: [JSONEvidence]

    init(_ finding: Finding, ids: [String]) {
        id = finding.id
        slug = finding.rule.slug
        title = finding.rule.title
        severity = finding.severity.rawValue
        confidence = finding.confidence.rawValue
        status = finding.status.rawValue
        area = finding.rule.area.rawValue
        subject = finding.subject?.ifNotEmpty
        summary = finding.summary
        why = finding.rule.why
        actions = finding.actions
        references = finding.rule.references.map { JSONReference(title: $0.title, url: $0.url) }
        occurrences = finding.occurrences
        firstSeen = (finding.time(at: finding.firstSeen) ?? finding.evidence.first?.time).map { JSONRecordTime($0) }
        lastSeen = (finding.time(at: finding.lastSeen) ?? finding.evidence.last?.time).map { JSONRecordTime($0) }
        explains = finding.explains.map { ids[$0] }.withoutRepetition()
        explainedBy = finding.explainedBy.map { ids[$0] }
        evidence = finding.evidence.map { JSONEvidence($0) }
    }
}

/// A page that documents a rule.
struct JSONReference: Encodable {
    let title: String
    let url: String
}

extension Finding {
    /// The time as written of the evidence at a moment; `nil` when its record states no offset.
    ///
    /// A moment itself must not be shown: for a record without an offset it rests on an assumed one. Evidence begins
    /// with the first occurrence and ends with the last, so its ends stand in for a moment that is not met exactly.
    fileprivate func time(at moment: Moment) -> LogTime? {
        evidence.lazy.compactMap(\.time).first { $0.utc == moment.instant }
    }
}
