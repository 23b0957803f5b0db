import Times
import Diagnosis
import Tokens
import ReportModel

extension CaseFile {
    /// The tokens behind `/regtoken`, in the order of their first use.
    var registrationTokens: [LoggedToken] { tokens.filter(\.isRegistration) }
}

extension Clearing {
    /// The client got in: it registered, got a token, or was served. How it was installed no longer matters then.
    static let admission = Clearing(
        SignalFilter(.registered, .alreadyRegistered, .tokenReceived, .requestSucceeded),
        sameIn: nil
    )
}

extension LoggedToken {
    /// What a finding on the token is about: the id by which the console knows it, else its short form.
    var subject: String { facts.uniqueID ?? facts.masked }

    /// What is known of the token, ready to be filled in by a rule.
    func detection(
        _ finding: String,
        severity: Severity? = nil,
        clearedBy clearing: Clearing? = nil,
        in caseFile: CaseFile
    ) -> Detection {
        Detection(subject: subject, [history], severity: severity, values: ["finding": finding])
            .cleared(by: clearing, in: caseFile)
    }

    /// The earliest time, in seconds since 1970, at which its last record can have been written.
    ///
    /// A record without an offset may have been written up to 14 hours before the same clock time in UTC.
    var lastUse: Int64? {
        guard let time = history.last.marks.first?.time else { return nil }
        return (time.utc ?? Instant(milliseconds: time.localMilliseconds).advanced(byMinutes: -14 * 60)).seconds
    }

    /// Whether it had expired when it was last used.
    var hadExpired: Bool {
        guard let end = facts.validUntil, let lastUse else { return false }
        return end <= lastUse
    }

    /// Whether characters are missing or changed.
    var isDamaged: Bool { facts.problems.contains { $0.effect == .damaged } }
}

extension Int64 {
    /// Seconds since 1970 as a text: `2020-01-30 20:18:25 UTC`.
    var utcText: String {
        CivilTime.timestamp(self).replacing("T", with: " ").replacing("Z", with: " UTC")
    }
}
