import Citations
import ReportModel
import Reporting

extension ClientReport {
    /// A diagnosis: what was found, how that is known, why it matters and what to do.
    public struct Finding: Hashable, Sendable, Codable {
        /// What no other finding of the report has: the ``id``, with the ``subject`` where there is one.
        public let key: String

        /// The rule that found it, by an id that stays: `CMG401`.
        ///
        /// Two findings may have the same one.
        public let id: String

        /// The rule's other name, which says what was found: `untrusted-ca`.
        public let slug: String

        /// What was found, without what it is about.
        public let title: String

        /// How much it matters.
        public let severity: Severity

        /// How sure it is.
        public let confidence: Confidence

        /// Whether it is there at the end of the logs.
        public let status: Status

        /// The part of the way to the site that it belongs to.
        public let area: Area.ID

        /// What it is about: a host, a SID, a thumbprint; `nil` where there is only one of a kind.
        public let subject: String?

        /// What was seen.
        public let summary: String

        /// Why it matters.
        public let why: String

        /// What to do, in order.
        public let actions: [String]

        /// Pages that document it; empty when no page does.
        public let references: [Reference]

        /// How often it was seen.
        public let occurrences: Int

        /// How often it came back; `nil` for a fault that does not come and go.
        public let recurrence: Recurrence?

        /// When its first record was written; `nil` when that record does not tell its time in UTC.
        public let firstSeen: RecordTime?

        /// The first record's local time as written, in place of ``firstSeen`` where UTC is not known; `nil` where it is,
        /// and when the record bears no time.
        public let firstSeenLocal: String?

        /// When its last record was written; `nil` when that record does not tell its time in UTC.
        public let lastSeen: RecordTime?

        /// The last record's local time as written, in place of ``lastSeen`` where UTC is not known; `nil` where it is,
        /// and when the record bears no time.
        public let lastSeenLocal: String?

        /// The ids of the findings that follow from this one, each once.
        public let explains: [String]

        /// The id of the finding that this one follows from; `nil` for one that stands for itself.
        public let explainedBy: String?

        /// The records that prove it, in the order they were written; a selection where there are many.
        public let evidence: [Record]
    }

    /// How often a fault was there that ends and comes back.
    public struct Recurrence: Hashable, Sendable, Codable {
        /// On how many days it was there.
        public let days: Int

        /// How many days lie between its first and the end of the logs, both counted.
        public let of: Int
    }

    /// A page that documents something.
    public struct Reference: Hashable, Sendable, Codable {
        /// The page's title.
        public let title: String

        /// The page's full URL.
        public let url: String
    }
}

extension ClientReport.Finding {
    /// How much a finding matters.
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
        /// Worth knowing.
        case info
        /// It may keep the client from working, or will.
        case warning
        /// It keeps the client from working.
        case error

        /// Whether the left severity matters less.
        public static func < (left: Severity, right: Severity) -> Bool {
            switch (left, right) {
            case (.info, .warning), (.info, .error), (.warning, .error): true
            default: false
            }
        }
    }

    /// How sure a finding is.
    public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
        /// The logs leave no other reading.
        case high
        /// The logs fit, and another cause is possible.
        case medium
        /// A conjecture.
        case low
    }

    /// Whether a fault is there at the end of the logs.
    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// It is.
        case active
        /// It is over.
        case recovered
    }
}

extension ClientReport.Finding {
    /// The values of a finding; `ids` are those of all findings.
    init(_ finding: ReportModel.Finding, ids: [String]) {
        key = finding.key
        id = finding.id
        slug = finding.slug
        title = finding.title
        severity = Severity(finding.severity)
        confidence = Confidence(finding.confidence)
        status = finding.status == .active ? .active : .recovered
        area = ClientReport.Area.ID(finding.area)
        subject = finding.subject?.ifNotEmpty
        summary = finding.summary
        why = finding.why
        actions = finding.actions
        references = finding.references.map { ClientReport.Reference(title: $0.title, url: $0.url) }
        occurrences = finding.occurrences
        recurrence = finding.recurrence.map { ClientReport.Recurrence(days: $0.days, of: $0.of) }
        (firstSeen, firstSeenLocal) = ClientReport.RecordTime.seen(finding.firstTime)
        (lastSeen, lastSeenLocal) = ClientReport.RecordTime.seen(finding.lastTime)
        explains = finding.explains.map { ids[$0] }.withoutRepetition()
        explainedBy = finding.explainedBy.map { ids[$0] }
        evidence = finding.evidence.map { ClientReport.Record($0) }
    }
}

extension ClientReport.Finding.Severity {
    fileprivate init(_ severity: ReportModel.Severity) {
        self =
            switch severity {
            case .info: .info
            case .warning: .warning
            case .error: .error
            }
    }
}

extension ClientReport.Finding.Confidence {
    fileprivate init(_ confidence: ReportModel.Confidence) {
        self =
            switch confidence {
            case .high: .high
            case .medium: .medium
            case .low: .low
            }
    }
}
