package import AuthenticationMethods
package import CMTraceLog

/// Everything that is said about a bundle; the same value feeds every format.
package struct Report: Sendable {
    package let clock: Clock
    package let device: Device
    package let verdict: Verdict
    package let areas: [AreaReport]
    /// In the order of importance; other parts refer to them by number.
    package let findings: [Finding]
    /// The different tokens that stand in the logs, in the order of the sources.
    package var tokens: [ReportedToken] = []
    package let timeline: [TimelineEntry]
    package let sources: [SourceCoverage]
    package let missing: [MissingLog]
    package let diagnostics: [Diagnostic]
    /// Which methods would work for this client; `nil` where nobody needs to be told.
    package var methods: MethodAdvice?

    /// The time against which everything was judged.
    package struct Clock: Hashable, Sendable {
        package let judgedAt: Instant
        package let source: Source

        /// A clock that stands at this time.
        package init(judgedAt: Instant, source: Source) {
            self.judgedAt = judgedAt
            self.source = source
        }

        package enum Source: String, Hashable, Sendable, CaseIterable {
            /// Somebody named the time.
            case option
            /// The last record's time.
            case log
            /// There is no record with a time.
            case today
        }
    }

    /// What the logs say about the device; the newest statement of each.
    package struct Device: Hashable, Sendable {
        package var name: String?
        package var clientID: String?
        package var clientVersion: String?
        package var siteCode: String?
        /// What the output of `dsregcmd /status` says; `nil` without one.
        package var joinState: JoinState?

        /// What is known; nothing, unless said.
        package init(
            name: String? = nil,
            clientID: String? = nil,
            clientVersion: String? = nil,
            siteCode: String? = nil,
            joinState: JoinState? = nil
        ) {
            self.name = name
            self.clientID = clientID
            self.clientVersion = clientVersion
            self.siteCode = siteCode
            self.joinState = joinState
        }
    }

    /// The answer in one line.
    package struct Verdict: Hashable, Sendable {
        package let status: Status
        package let headline: String
        /// The number of the finding behind everything; `nil` when there is none, or several.
        package let rootCause: Int?

        package enum Status: String, Hashable, Sendable, CaseIterable {
            case healthy
            case attention
            case failing
            case inconclusive
        }
    }

    /// A record that matters, or the first of several equal ones.
    package struct TimelineEntry: Sendable {
        package let moment: Moment
        package let evidence: Evidence
        package let kind: SignalKind
    }

    /// A remark on the input or the analysis, not on the client.
    package struct Diagnostic: Hashable, Sendable {
        package let level: Level
        package let source: String?
        package let line: Int?
        package let message: String

        package enum Level: String, Hashable, Sendable, CaseIterable {
            case error
            case warning
            case note
        }
    }

    /// The worst active fault; `nil` when there is none.
    package var worstActive: Severity? {
        findings.filter(\.isActiveFault).map(\.severity).max()
    }
}
