import CMTraceLog
package import Citations
import Times
package import ReportModel

/// A diagnosis made for this bundle, as the engine needs it: a rule that found something, put into words and proved, with
/// all that tells cause from consequence. A report gets what a reader needs of it: see ``reported``.
package struct JudgedFinding: Sendable {
    package let rule: Rule
    /// The rule's, or what was found says it better.
    package let title: String
    /// The rule's; of what a server's log says, that of the fault it explains.
    package internal(set) var area: Area
    package internal(set) var severity: Severity
    package internal(set) var confidence: Confidence
    package let status: Finding.Status
    /// Host, SID, thumbprint and the like; `nil` where there is only one of a kind.
    package let subject: String?
    /// Of what a server says that may be why the client was refused at the same time: whose fault it tells of.
    let servers: ServersReason?
    /// What was seen, in whole sentences.
    package internal(set) var summary: String
    /// What to do, in order.
    package let actions: [String]
    /// Pages of its own; `nil` when those of the rule count.
    package var references: [Reference]?
    package let occurrences: Int
    /// How often it came back; `nil` for a fault that does not come and go.
    var recurrence: Recurrence?
    package let firstSeen: Moment
    package let lastSeen: Moment
    /// The time of its first record as written; `nil` when that bears none.
    let firstTime: LogTime?
    /// The time of its last record as written; `nil` when that bears none.
    let lastTime: LogTime?
    package internal(set) var evidence: [Evidence]
    /// What ended it; `nil` while it is active, and when nothing but quiet ended it.
    let cleared: Evidence?
    /// When it was there.
    package let spells: [History.Spell]
    /// The stretches that ended with it, as far as the log tells when they began; the last ones.
    package var runs: [Run] = []
    /// Servers named by its evidence, in lower case.
    package let hosts: Set<String>
    /// Numbers of findings that are consequences of this one.
    package var explains: [Int] = []
    /// The number of the finding that this one is a consequence of.
    package var explainedBy: Int?

    /// What took its time in one log and ended, such as an installation.
    package struct Run: Sendable {
        let start: Moment
        let end: Moment

        /// Whether something was there in this time by the same log.
        func holds(_ spell: History.Spell) -> Bool {
            (spell.first.chain == end.chain || spell.last.chain == end.chain)
                && start.instant <= spell.last.instant && spell.first.instant <= end.instant
        }
    }

    /// More of a finding's stretches than these, the last ones, are not looked at.
    private static let runLimit = 8

    /// The same with the stretches that ended with it, as far as its rule can tell when they began.
    func withRuns(in caseFile: CaseFile) -> JudgedFinding {
        guard let began = rule.began else { return self }
        var copy = self
        copy.runs = spells.suffix(JudgedFinding.runLimit).flatMap { [$0.first, $0.last] }.compactMap { end in
            began(caseFile, end).map { Run(start: $0, end: end) }
        }
        return copy
    }

    package var id: String { rule.id }

    /// Whether it is a fault that is there now.
    package var isActiveFault: Bool { status == .active && severity > .info }

    /// The title with what it is about: "The client does not trust the server's CA (gw.contoso.com)".
    package var titleWithSubject: String { Finding.title(title, with: subject) }

    /// What a report says of it. Its relations must be known by then.
    package var reported: Finding {
        Finding(
            id: rule.id,
            slug: rule.slug,
            title: title,
            area: area,
            severity: severity,
            confidence: confidence,
            status: status,
            subject: subject,
            summary: summary,
            why: rule.why,
            actions: actions,
            references: references ?? rule.references,
            occurrences: occurrences,
            recurrence: recurrence,
            firstTime: firstTime,
            lastTime: lastTime,
            evidence: evidence,
            cleared: cleared,
            explains: explains,
            explainedBy: explainedBy
        )
    }
}
