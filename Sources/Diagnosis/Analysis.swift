package import CMTraceLog
import Dispatch
package import LogSources
import Synchronization

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

    /// Reads the bundle's logs, as many at a time as there are processors, and judges them.
    package func report(on bundle: LogBundle) -> Report {
        let scans = scans(of: bundle)
        let clock = clock(of: scans)
        let caseFile = CaseFile(scans: scans, judgedAt: clock.judgedAt, guessedKinds: catalogue.guessedKinds)
        let evidence = EvidenceWriter(sources: caseFile.sources.map(\.name))
        let findings = findings(in: caseFile, evidence: evidence)
        let methods = catalogue.methods(caseFile, findings)
        let areas = catalogue.areas.map { reader in
            AreaJudge(reader: reader, caseFile: caseFile, advice: methods).report(findings)
        }
        return Report(
            clock: clock,
            device: catalogue.device(caseFile),
            verdict: VerdictWriter(findings: findings, areas: areas).verdict(),
            areas: areas,
            findings: findings,
            tokens: caseFile.reportedTokens(sources: evidence.sources),
            timeline: options.hasTimeline ? TimelineWriter(evidence: evidence).entries(of: caseFile) : [],
            sources: caseFile.sources,
            missing: MissingLog.missing(of: catalogue.coreLogs, in: caseFile),
            diagnostics: DiagnosticWriter(bundle: bundle, scans: scans).diagnostics(),
            methods: methods
        )
    }
}

// MARK: - Reading

extension Analysis {
    /// What the bundle's logs say, before any rule looks at it.
    package func caseFile(of bundle: LogBundle) -> CaseFile {
        let scans = scans(of: bundle)
        return CaseFile(scans: scans, judgedAt: clock(of: scans).judgedAt, guessedKinds: catalogue.guessedKinds)
    }

    /// Reads the logs on as many threads as there are processors.
    ///
    /// Dispatch, not tasks: an asynchronous `main` ends by unwinding its thread, which in a static executable first sorts
    /// the unwind tables of the whole program. That alone took 10 ms of CPU time, four times the rest of a start.
    private func scans(of bundle: LogBundle) -> [ChainScan] {
        let offset = Analysis.usualOffset(of: bundle)
        let firstSources = bundle.chains.indices.map { bundle.chains[..<$0].reduce(0) { $0 + $1.files.count } }
        let scans = Mutex([ChainScan?](repeating: nil, count: bundle.chains.count))
        DispatchQueue.concurrentPerform(iterations: bundle.chains.count) { number in
            let scan = scan(bundle.chains[number], number: number, firstSource: firstSources[number], offset: offset)
            scans.withLock { $0[number] = scan }
        }
        return scans.withLock { $0.compactMap { $0 } }
    }

    private func scan(_ chain: LogChain, number: Int, firstSource: Int, offset: Int) -> ChainScan {
        var scanner = LogScanner(
            chain,
            number: number,
            patterns: catalogue.patterns,
            assembler: catalogue.assembler(),
            assumedOffset: offset,
            window: (options.since, options.until)
        )
        return scanner.scan(firstSource: firstSource)
    }

    /// The offset most files begin with, in minutes; it orders records that have none.
    private static func usualOffset(of bundle: LogBundle) -> Int {
        var counts: [Int: Int] = [:]
        for file in bundle.files {
            if let minutes = file.head.firstTime?.offsetMinutes { counts[minutes, default: 0] += 1 }
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
    }

    private func clock(of scans: [ChainScan]) -> Report.Clock {
        if let now = options.now { return Report.Clock(judgedAt: now, source: .option) }
        if let last = scans.compactMap(\.lastMoment).map(\.instant).max() {
            return Report.Clock(judgedAt: last, source: .log)
        }
        return Report.Clock(judgedAt: Instant.now, source: .today)
    }
}

// MARK: - Judging

extension Analysis {
    /// All findings with their relations, the most important first.
    private func findings(in caseFile: CaseFile, evidence: EvidenceWriter) -> [Finding] {
        let writer = FindingWriter(evidence: evidence)
        var findings = catalogue.rules.flatMap { rule in
            rule.check.detections(in: caseFile).compactMap { writer.finding(rule, $0) }
        }
        findings.sort(by: Analysis.isMoreImportant)
        Causality.relate(&findings)
        return findings
    }

    private static func isMoreImportant(_ left: Finding, _ right: Finding) -> Bool {
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
