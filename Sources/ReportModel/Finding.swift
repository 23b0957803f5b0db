package import Citations
import CMTraceLog
package import Times

/// A diagnosis as a reader needs it: what was found, how that is known, why it matters and what to do.
package struct Finding: Hashable, Sendable, Codable {
    /// The id of the rule that found it: `CMG401`.
    package let id: String
    /// The rule's other name, which says what was found: `untrusted-ca`.
    package let slug: String
    package let title: String
    package let area: Area
    package let severity: Severity
    package let confidence: Confidence
    package let status: Status
    /// Host, SID, thumbprint and the like; `nil` where there is only one of a kind.
    package let subject: String?
    /// What was seen, in whole sentences.
    package let summary: String
    /// Why it matters.
    package let why: String
    /// What to do, in order.
    package let actions: [String]
    package let references: [Reference]
    package let occurrences: Int
    /// How often it came back; `nil` for a fault that does not come and go.
    package let recurrence: Recurrence?
    /// The time of its first record as written; `nil` when that bears none.
    package let firstTime: LogTime?
    /// The time of its last record as written; `nil` when that bears none.
    package let lastTime: LogTime?
    package let evidence: [Evidence]
    /// What ended it; `nil` while it is active, and when nothing but quiet ended it.
    package let cleared: Evidence?
    /// Numbers of findings in the report that are consequences of this one.
    package let explains: [Int]
    /// The number of the finding that this one is a consequence of.
    package let explainedBy: Int?

    /// A finding with all its parts.
    package init(
        id: String,
        slug: String,
        title: String,
        area: Area,
        severity: Severity,
        confidence: Confidence,
        status: Status,
        subject: String?,
        summary: String,
        why: String,
        actions: [String],
        references: [Reference],
        occurrences: Int,
        recurrence: Recurrence? = nil,
        firstTime: LogTime?,
        lastTime: LogTime?,
        evidence: [Evidence],
        cleared: Evidence?,
        explains: [Int],
        explainedBy: Int?
    ) {
        self.id = id
        self.slug = slug
        self.title = title
        self.area = area
        self.severity = severity
        self.confidence = confidence
        self.status = status
        self.subject = subject
        self.summary = summary
        self.why = why
        self.actions = actions
        self.references = references
        self.occurrences = occurrences
        self.recurrence = recurrence
        self.firstTime = firstTime
        self.lastTime = lastTime
        self.evidence = evidence
        self.cleared = cleared
        self.explains = explains
        self.explainedBy = explainedBy
    }

    /// Whether the fault is still there at the end of the evidence.
    package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        case active
        case recovered
    }

    /// What no other finding of a report has: the id, with the subject where there is one: `CMG401:gw.contoso.com`.
    package var key: String { subject.map { "\(id):\($0)" } ?? id }

    /// Whether it is a fault that is there now.
    package var isActiveFault: Bool { status == .active && severity > .info }

    /// The title with what it is about: "The client does not trust the server's CA (gw.contoso.com)".
    package var titleWithSubject: String { Finding.title(title, with: subject) }

    /// A title with what it is about, in parentheses; `nil` for nothing of its own.
    package static func title(_ title: String, with subject: String?) -> String {
        subject.map { "\(title) (\($0))" } ?? title
    }
}
