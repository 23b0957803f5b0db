package import AuthenticationMethods
package import CMTraceLog

/// Everything that is said about a bundle; the same value feeds every format.
package struct Report: Sendable {
    package let clock: Clock
    /// The time that was to be judged; `nil` for all of it.
    package var filter: Filter?
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
    /// What kept each file from being read that was met and holds records, or may: "a zip archive", "UTF-16 text".
    package var obstacles: [String] = []
    /// Which methods would work for this client; `nil` where nobody needs to be told.
    package var methods: MethodAdvice?

    /// The time against which everything was judged.
    package struct Clock: Hashable, Sendable {
        /// The time that everything was compared with. Of a record without an offset it rests on an assumed one, so that
        /// it must not be shown then: see ``utc``.
        package let judgedAt: Instant
        package let source: Source
        /// The time as the latest record writes it; `nil` unless the clock stands there.
        package let written: LogTime?

        /// A clock that stands at this time.
        package init(judgedAt: Instant, source: Source, written: LogTime? = nil) {
            self.judgedAt = judgedAt
            self.source = source
            self.written = written
        }

        /// The time in UTC; `nil` when the latest record does not say its offset.
        package var utc: Instant? {
            guard let written else { return judgedAt }
            return written.utc
        }

        package enum Source: String, Hashable, Sendable, CaseIterable {
            /// Somebody named the time.
            case option
            /// The time of the latest record.
            case log
            /// There is no record with a time.
            case today
        }
    }

    /// The place of the earliest record that was judged; `nil` when none bears a time.
    package var firstMoment: Moment?

    /// The time outside of which records were left out.
    package struct Filter: Hashable, Sendable {
        /// `nil` for no bound.
        package let since: Instant?
        /// `nil` for no bound.
        package let until: Instant?

        /// The time between two bounds; `nil` when there is none.
        package init?(since: Instant?, until: Instant?) {
            guard since != nil || until != nil else { return nil }
            self.since = since
            self.until = until
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

        /// The same, with what another one knows and this one does not.
        func completed(by other: Device) -> Device {
            Device(
                name: name ?? other.name,
                clientID: clientID ?? other.clientID,
                clientVersion: clientVersion ?? other.clientVersion,
                siteCode: siteCode ?? other.siteCode,
                joinState: joinState ?? other.joinState
            )
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

        /// A remark, on a source and a line of it where it is about one.
        package init(level: Level, source: String?, line: Int?, message: String) {
            self.level = level
            self.source = source
            self.line = line
            self.message = message
        }

        package enum Level: String, Hashable, Sendable, CaseIterable {
            case error
            case warning
            case note
        }
    }

    /// Whether no record was judged and nothing else tells a fact, so that there is nothing to be said of the client.
    ///
    /// The output of `dsregcmd /status` is a fact; beside logs of which a filter leaves nothing it is not enough.
    package var isEmpty: Bool {
        guard sources.allSatisfy({ $0.judgedRecords == 0 }) else { return false }
        return !sources.contains(where: \.holdsFacts) || sources.contains { $0.records > 0 }
    }

    /// The worst active fault; `nil` when there is none.
    package var worstActive: Severity? {
        findings.filter(\.isActiveFault).map(\.severity).max()
    }
}
