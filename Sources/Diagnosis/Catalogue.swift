package import ReportModel

/// Everything the analysis knows: what records say, what that means, and how areas are read.
package struct Catalogue: Sendable {
    package private(set) var patterns: PatternSet
    package private(set) var rules: [Rule]
    package let areas: [AreaReader]
    package let device: @Sendable (CaseFile) -> Report.Device
    /// Which methods would work, where that is worth saying; the findings are all there are.
    package let methods: @Sendable (CaseFile, [JudgedFinding]) -> JudgedMethods?
    /// How lines that tell one thing together are joined.
    package let families: FamilySet
    /// The kinds that name a server and only guess what answers there.
    package let guessedKinds: Set<SignalKind>
    /// Which lines show what became of requests.
    package let signs: ServiceSigns
    /// Which lines name the device.
    package let deviceSigns: DeviceSigns
    /// What has begun and is not shown to be done, as a clause, so that a client cannot be called healthy; `nil` for none.
    package let unfinished: @Sendable (CaseFile) -> String?
    /// The answers to the three questions; records are shown by the function. `nil` where nobody asks them.
    package let answers: Answering?
    /// What a picture of time shows of the client itself.
    package let pictured: @Sendable (CaseFile) -> [PictureStatements]
    /// Lines that look like errors and need not be told.
    package let harmless: HarmlessLines
    /// The lines of servers' logs of which the cause is known.
    package let serverLines: [ServerLine]
    /// The names of the logs that show whether a client is served, the most telling first.
    package let serviceLogs: [String]
    /// The names of the logs that every diagnosis needs.
    package let coreLogs: [String]

    /// Answers the three questions of a case by its findings.
    package typealias Answering =
        @Sendable (CaseFile, [JudgedFinding], @escaping (RecordMark) -> Evidence) -> Report.Answers

    /// A catalogue.
    package init(
        patterns: PatternSet,
        rules: [Rule],
        areas: [AreaReader],
        device: @escaping @Sendable (CaseFile) -> Report.Device,
        methods: @escaping @Sendable (CaseFile, [JudgedFinding]) -> JudgedMethods? = { _, _ in nil },
        families: FamilySet = FamilySet([]),
        guessedKinds: Set<SignalKind> = [],
        signs: ServiceSigns = .none,
        deviceSigns: DeviceSigns = .none,
        unfinished: @escaping @Sendable (CaseFile) -> String? = { _ in nil },
        answers: Answering? = nil,
        pictured: @escaping @Sendable (CaseFile) -> [PictureStatements] = { _ in [] },
        harmless: HarmlessLines = HarmlessLines([]),
        serverLines: [ServerLine] = [],
        serviceLogs: [String] = [],
        coreLogs: [String] = []
    ) {
        self.patterns = patterns
        self.rules = rules
        self.areas = areas
        self.device = device
        self.methods = methods
        self.families = families
        self.guessedKinds = guessedKinds
        self.signs = signs
        self.deviceSigns = deviceSigns
        self.unfinished = unfinished
        self.answers = answers
        self.pictured = pictured
        self.harmless = harmless
        self.serverLines = serverLines
        self.serviceLogs = serviceLogs
        self.coreLogs = coreLogs
    }

    /// A new assembler, as each log needs one.
    package func assembler() -> SignalAssembler {
        SignalAssembler(families)
    }

    /// The same with other patterns and rules.
    package func with(patterns: PatternSet, rules: [Rule]) -> Catalogue {
        var copy = self
        copy.patterns = patterns
        copy.rules = rules
        return copy
    }
}
