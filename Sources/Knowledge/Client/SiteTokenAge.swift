import Times
import Diagnosis
import ReportModel

/// How long a client has gone without what renews its site token, by the end of its logs.
///
/// The token lives for 90 days and is renewed every month, but only when the client service starts, and it needs the
/// site for that ("Token-based authentication for CMG"). The page on gateway errors gives more than 30 days of silence
/// as the cause of CMGService_Invalid_Token.
struct SiteTokenAge {
    /// The last start of the client service; `nil` when no log has one.
    let start: History?
    /// The last request that a gateway or management point served; `nil` when no log has one.
    let contact: History?
    private let end: Instant

    /// `nil` when the logs have no time at all.
    init?(_ caseFile: CaseFile) {
        guard let end = caseFile.scans.compactMap(\.lastMoment).max() else { return nil }
        // A record whose date is wrong is not the end of the evidence.
        self.end = caseFile.clock.source == .log ? caseFile.clock.judgedAt : end.instant
        start = caseFile.latest(.serviceStarted)
        contact = caseFile.histories(matching: .served).max { $0.last.moment < $1.last.moment }
    }

    var daysSinceStart: Int64? { start.map { days(since: $0) } }
    var daysSinceContact: Int64? { contact.map { days(since: $0) } }

    private func days(since history: History) -> Int64 {
        end.milliseconds(since: history.last.moment.instant) / 86_400_000
    }
}

extension CaseFile {
    /// How old the client's site token may be.
    var siteTokenAge: SiteTokenAge? { SiteTokenAge(self) }
}
