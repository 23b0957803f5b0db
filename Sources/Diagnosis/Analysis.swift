package import CMTraceLog
package import LogSources
package import ReportModel

/// The way from a bundle of logs to a report: records → signals → findings → report.
package struct Analysis: Sendable {
    private let catalogue: Catalogue
    private let options: Options

    /// What somebody may ask of an analysis.
    package struct Options: Sendable {
        /// The judging clock; `nil` for the end of the evidence.
        package var now: Instant?
        /// Records before it say nothing.
        package var since: Instant?
        /// Records after it say nothing.
        package var until: Instant?
        /// Whether the report gets a timeline. What shows none can spare the time to write it.
        package var hasTimeline = true

        /// No wishes.
        package init() {}
    }

    /// An analysis with this knowledge.
    package init(_ catalogue: Catalogue, options: Options = Options()) {
        self.catalogue = catalogue
        self.options = options
    }

    /// Reads the bundle's logs, a few at a time, and judges them.
    ///
    /// A caller who gives the bundle away lets its files go as soon as they are read; of fifty thousand that is felt.
    package func report(on bundle: consuming LogBundle) -> Report {
        let pool = pool(of: bundle)
        bundle.chains = []
        let clock = clock(of: pool.scans)
        let caseFile = CaseFile(pool, judgedAt: clock.judgedAt, guessedKinds: catalogue.guessedKinds)
        let evidence = EvidenceWriter(sources: caseFile.sources.map(\.name))
        let findings = findings(in: caseFile, evidence: evidence)
        let methods = catalogue.methods(caseFile, findings)
        let areas = catalogue.areas.map { reader in
            AreaJudge(reader: reader, caseFile: caseFile, advice: methods).report(findings)
        }
        let obstacles = caseFile.sources.compactMap(\.obstacle) + bundle.notes.compactMap(\.obstacle)
        return Report(
            clock: clock,
            filter: filter,
            device: device(of: caseFile, pool),
            verdict: VerdictWriter(findings: findings, areas: areas, reach: caseFile.reach).verdict(),
            areas: areas,
            findings: findings.map(\.reported),
            tokens: caseFile.reportedTokens(sources: evidence.sources),
            timeline: options.hasTimeline ? TimelineWriter(evidence: evidence).entries(of: caseFile) : [],
            sources: caseFile.reportedSources,
            missing: MissingLog.missing(of: catalogue.coreLogs, in: caseFile),
            diagnostics: DiagnosticWriter(bundle: bundle, scans: pool.scans, clock: clock, filter: filter)
                .diagnostics(),
            obstacles: obstacles,
            methods: methods?.advice,
            isJudgedBeforeTheLogs: TimeSpan(pool.scans.lazy.map(\.span)).earliest.map {
                clock.judgedAt < $0.moment.instant
            } ?? false
        )
    }
}

// MARK: - Reading

extension Analysis {
    /// What the bundle's logs say, before any rule looks at it.
    package func caseFile(of bundle: LogBundle) -> CaseFile {
        let pool = pool(of: bundle)
        return CaseFile(pool, judgedAt: clock(of: pool.scans).judgedAt, guessedKinds: catalogue.guessedKinds)
    }

    /// Reads the logs, several at a time, and joins what they say in their order.
    private func pool(of bundle: LogBundle) -> ScanPool {
        let offset = Analysis.usualOffset(of: bundle)
        let start = Analysis.start(of: bundle, offset: offset)
        var firstSources: [Int] = []
        var sources = 0
        for chain in bundle.chains {
            firstSources.append(sources)
            sources += chain.files.count
        }
        var pool = ScanPool(logs: bundle.chains.count)
        let limits = KeepingLimits(ofOneAmong: bundle.chains.count)
        Workers.perform(bundle.chains.count) { [firstSources] number in
            scan(bundle.chains[number], number, firstSource: firstSources[number], (offset, start), limits: limits)
        } take: {
            pool.take($0)
        }
        return pool
    }

    /// Reads one log; assumed are the offset and the start of logs that say nothing of them.
    private func scan(
        _ chain: LogChain,
        _ number: Int,
        firstSource: Int,
        _ assumed: (offset: Int, start: Instant),
        limits: KeepingLimits
    ) -> ChainScan {
        var scanner = LogScanner(
            chain,
            number: number,
            patterns: catalogue.patterns,
            assembler: catalogue.assembler(),
            assumedOffset: assumed.offset,
            assumedStart: assumed.start,
            window: (options.since, options.until),
            limits: limits
        )
        return scanner.scan(firstSource: firstSource)
    }

    /// The offset most files begin with, in minutes; it orders records that have none.
    private static func usualOffset(of bundle: LogBundle) -> Int {
        var counts: [Int: Int] = [:]
        for file in bundle.chains.lazy.flatMap(\.files) {
            if let minutes = file.head.firstOffset { counts[minutes, default: 0] += 1 }
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }

    /// When the bundle's logs begin, as far as their first bytes tell; logs without any time are put there.
    private static func start(of bundle: LogBundle, offset: Int) -> Instant {
        let starts = bundle.chains.lazy.flatMap(\.files).map(\.head).compactMap { head in
            head.firstTime.map { time in
                let minutes = time.offsetMinutes ?? head.firstOffset ?? offset
                return Instant(milliseconds: time.localMilliseconds).advanced(byMinutes: minutes)
            }
        }
        return starts.min() ?? Instant(milliseconds: 0)
    }

    private func clock(of scans: [ChainScan]) -> Report.Clock {
        if let now = options.now { return Report.Clock(judgedAt: now, source: .option) }
        if let latest = TimeSpan(scans.lazy.map(\.span)).latest {
            return Report.Clock(judgedAt: latest.moment.instant, source: .log, written: latest.time)
        }
        return Report.Clock(judgedAt: Instant.now, source: .today)
    }

    private var filter: Report.Filter? { Report.Filter(since: options.since, until: options.until) }

    /// What is known of the device, from records in the time to be judged if they tell it, else from others.
    private func device(of caseFile: CaseFile, _ pool: ScanPool) -> Report.Device {
        let device = catalogue.device(caseFile)
        guard filter != nil else { return device }
        return device.completed(
            by: catalogue.device(
                CaseFile(outsideOf: pool, judgedAt: caseFile.judgedAt, guessedKinds: catalogue.guessedKinds)
            )
        )
    }
}

// MARK: - Judging

extension Analysis {
    /// All findings with their relations, the most important first.
    private func findings(in caseFile: CaseFile, evidence: EvidenceWriter) -> [JudgedFinding] {
        let writer = FindingWriter(evidence: evidence)
        var findings = catalogue.rules.flatMap { rule in
            rule.check.detections(in: caseFile).compactMap { writer.finding(rule, $0) }
        }
        findings.sort(by: Analysis.isMoreImportant)
        Causality.relate(&findings)
        return findings
    }

    private static func isMoreImportant(_ left: JudgedFinding, _ right: JudgedFinding) -> Bool {
        let leftKey = (left.status == .active ? 0 : 1, -left.severity.order, left.rule.level.rawValue, left.id)
        let rightKey = (right.status == .active ? 0 : 1, -right.severity.order, right.rule.level.rawValue, right.id)
        if leftKey != rightKey { return leftKey < rightKey }
        return (left.subject ?? "", left.firstSeen) < (right.subject ?? "", right.firstSeen)
    }
}

extension Severity {
    fileprivate var order: Int {
        Severity.allCases.firstIndex(of: self) ?? 0
    }
}
