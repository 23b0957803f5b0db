import CMTraceLog
package import Times
package import LogSources
import ReportModel

/// The first half of an analysis: from the sources to all that they say, before any rule looks at it.
package struct Reading: Sendable {
    private let catalogue: Catalogue
    private let window: (since: Instant?, until: Instant?)
    /// How many logs are read at a time, at most.
    private let threads: Int

    /// Reading with this knowledge of lines; records before and after the window say nothing.
    package init(
        _ catalogue: Catalogue,
        window: (since: Instant?, until: Instant?) = (nil, nil),
        threads: Int = Workers.most
    ) {
        self.catalogue = catalogue
        self.window = window
        self.threads = threads
    }

    /// What the bundle's logs say; they are read several at a time.
    ///
    /// A caller who gives the bundle away lets its files go as soon as they are read; of fifty thousand that is felt.
    package func caseFile(of bundle: consuming LogBundle) -> CaseFile {
        let pool = pool(of: bundle)
        bundle.chains = []
        return caseFile(of: pool, rest: bundle)
    }

    /// A case of what all logs said; `rest` is their bundle without them.
    func caseFile(of pool: ScanPool, rest: LogBundle) -> CaseFile {
        CaseFile(
            pool,
            rest: rest,
            clock: Reading.clock(of: pool.scans),
            filter: Report.Filter(since: window.since, until: window.until),
            guessedKinds: catalogue.guessedKinds,
            signs: catalogue.signs
        )
    }

    /// Reads the logs, several at a time, and joins what they say in their order.
    ///
    /// - Parameters:
    ///   - bundle: the logs.
    ///   - read: what the first of them say, where that is known.
    /// - Returns: what all of them say.
    func pool(of bundle: LogBundle, beginningWith read: [ChainScan] = []) -> ScanPool {
        var pool = ScanPool(logs: bundle.chains.count)
        for scan in read { pool.take(scan) }
        scan(bundle, from: read.count) { pool.take($0) }
        return pool
    }

    /// What each log says by itself.
    func scans(of bundle: LogBundle) -> [ChainScan] {
        var scans: [ChainScan] = []
        scan(bundle, from: 0) { scans.append($0) }
        return scans
    }

    /// Reads the logs from a number on, several at a time, and hands over what they say in their order.
    private func scan(_ bundle: LogBundle, from first: Int, take: (ChainScan) -> Void) {
        let assumed = AssumedTime(of: bundle)
        var firstSources: [Int] = []
        var sources = 0
        for chain in bundle.chains {
            firstSources.append(sources)
            sources += chain.files.count
        }
        let limits = KeepingLimits(ofOneAmong: bundle.chains.count)
        let groups = ReadingOrder(of: bundle.chains).groups.map { $0.filter { $0 >= first } }.filter { !$0.isEmpty }
        var results = OrderedResults<ChainScan>(from: first)
        Workers.perform(groups.count, threads: threads) { [firstSources] group in
            groups[group].map { number -> ChainScan in
                var scan = scanner(of: bundle.chains[number], number, assumed, limits: limits)
                    .scan(firstSource: firstSources[number])
                scan.names = DeviceNames(in: scan, signs: catalogue.deviceSigns)
                return scan
            }
        } take: { scans in
            for scan in scans { results.take(scan, scan.number) { take($0) } }
        }
    }

    /// A scanner of a log that has not been read yet.
    func scanner(of chain: LogChain, _ number: Int, _ assumed: AssumedTime, limits: KeepingLimits) -> LogScanner {
        let records = RecordScanner(
            chain.log,
            number: number,
            patterns: catalogue.patterns,
            assembler: catalogue.assembler(),
            assumedOffset: assumed.offset,
            assumedStart: assumed.start,
            window: window,
            harmless: catalogue.harmless,
            serverLines: ServerLines(catalogue.serverLines),
            limits: limits
        )
        return LogScanner(chain, records)
    }

    /// The end of the evidence, or this moment where nothing says when it was written.
    private static func clock(of scans: [ChainScan]) -> Report.Clock {
        if let latest = TimeSpan(scans.lazy.map(\.span)).latest {
            return Report.Clock(judgedAt: latest.moment.instant, source: .log, written: latest.time)
        }
        return Report.Clock(judgedAt: Instant.now, source: .today)
    }
}
