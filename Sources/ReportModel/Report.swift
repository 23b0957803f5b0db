/// Everything that is said about a bundle: plain values, built once and then only read. The same value feeds every format.
///
/// It holds neither rules nor records nor anything else of the engine, and can be kept, compared, written down and drawn
/// again (`Codable`). Whatever text is in it can be replaced: see ``mapTexts(_:)``.
package struct Report: Hashable, Sendable, Codable {
    package let clock: Clock
    /// The time that was to be judged; `nil` for all of it.
    package let filter: Filter?
    package let device: Device
    package let verdict: Verdict
    /// The answers to the three questions; `nil` where nobody asked them.
    package let answers: Answers?
    /// What became of the requests at each server, sorted by host and role.
    package let service: [Service]
    package let areas: [AreaReport]
    /// In the order of importance; other parts refer to them by number.
    package let findings: [Finding]
    /// What tells of an error in the logs and is known to no rule.
    package let unknownErrors: UnknownErrors
    /// The different tokens that stand in the logs, in the order of the sources.
    package let tokens: [ReportedToken]
    /// The records that matter, of all logs, in one order; empty where nobody asked for them.
    package var timeline: [TimelineEntry]
    /// What was so and when, to be drawn; `nil` where nobody asked for it.
    package var picture: Picture?
    package let sources: [SourceReport]
    /// Logs that every diagnosis needs and that were not there.
    package let missing: [MissingLog]
    /// Remarks on the input, errors first.
    package let diagnostics: [Diagnostic]
    /// What kept each file from being read that was met and holds records, or may: "a zip archive", "UTF-32 text".
    package let obstacles: [String]
    /// How many archives were read up to some place only.
    package let archivesInPart: Int
    /// Which methods would work for this client; `nil` where nobody needs to be told.
    package let methods: MethodAdvice?
    /// Whether the clock stands before the first record, so that nothing of what the logs tell had happened.
    package let isJudgedBeforeTheLogs: Bool

    /// A report; what is left out is not there.
    package init(
        clock: Clock,
        filter: Filter? = nil,
        device: Device,
        verdict: Verdict,
        answers: Answers? = nil,
        service: [Service] = [],
        areas: [AreaReport],
        findings: [Finding],
        unknownErrors: UnknownErrors = UnknownErrors(),
        tokens: [ReportedToken] = [],
        timeline: [TimelineEntry],
        picture: Picture? = nil,
        sources: [SourceReport],
        missing: [MissingLog],
        diagnostics: [Diagnostic],
        obstacles: [String] = [],
        archivesInPart: Int = 0,
        methods: MethodAdvice? = nil,
        isJudgedBeforeTheLogs: Bool = false
    ) {
        self.clock = clock
        self.filter = filter
        self.device = device
        self.verdict = verdict
        self.answers = answers
        self.service = service
        self.areas = areas
        self.findings = findings
        self.unknownErrors = unknownErrors
        self.tokens = tokens
        self.timeline = timeline
        self.picture = picture
        self.sources = sources
        self.missing = missing
        self.diagnostics = diagnostics
        self.obstacles = obstacles
        self.archivesInPart = archivesInPart
        self.methods = methods
        self.isJudgedBeforeTheLogs = isJudgedBeforeTheLogs
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
