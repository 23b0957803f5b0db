import CMTraceLog
package import Times
package import LogSources
package import ReportModel

/// Everything the logs of a bundle said, ready to be judged.
package struct CaseFile: Sendable {
    /// One history for each different signal, over all logs, in the order of their first occurrence.
    package let histories: [History]
    package let scans: [ChainScan]
    /// The different tokens that stand in the logs, each once, in the order of their first occurrence.
    package let tokens: [LoggedToken]
    /// The clock against which states are judged.
    package private(set) var clock: Report.Clock
    /// The time that was to be judged; `nil` for all of it.
    package let filter: Report.Filter?
    /// The bundle without its logs: what could not be read, and what was passed over.
    package let rest: LogBundle
    /// The cloud management gateways named anywhere, in lower case.
    package let gatewayHosts: Set<String>
    /// What became of the client's requests, door by door.
    package private(set) var service = Service.unknown
    /// The errors that no pattern knows.
    let unknown: UnknownErrors
    private let byKind: [SignalKind: [Int]]
    /// What was said outside of the time to be judged.
    private let saidOutside: [History]

    /// A case from what all logs said.
    ///
    /// `guessedKinds` are those whose server is known, and what answers there only guessed.
    init(
        _ pool: ScanPool,
        rest: LogBundle = LogBundle(chains: []),
        clock: Report.Clock,
        filter: Report.Filter? = nil,
        guessedKinds: Set<SignalKind>,
        signs: ServiceSigns = .none
    ) {
        let merged = CaseFile.merged(pool.said.histories, guessedKinds: guessedKinds)
        scans = pool.scans
        tokens = pool.tokens.sorted { $0.history.first.moment < $1.history.first.moment }
        self.rest = rest
        self.clock = clock
        self.filter = filter
        saidOutside = pool.outside.histories
        unknown = pool.unknown
        histories = merged
        (gatewayHosts, byKind) = CaseFile.index(of: merged)
        let end = TimeSpan(scans.lazy.map(\.span)).latest?.moment
        service = ServiceBuilder(merged, gateways: gatewayHosts, signs: signs).service(end: end, signs: signs)
    }

    /// The same logs with what they said outside of the time to be judged.
    private init(outsideOf caseFile: CaseFile, guessedKinds: Set<SignalKind>) {
        let merged = CaseFile.merged(caseFile.saidOutside, guessedKinds: guessedKinds)
        scans = caseFile.scans
        tokens = caseFile.tokens
        rest = caseFile.rest
        clock = caseFile.clock
        filter = caseFile.filter
        saidOutside = []
        unknown = UnknownErrors()
        histories = merged
        (gatewayHosts, byKind) = CaseFile.index(of: merged)
    }

    private static func index(of histories: [History]) -> (gatewayHosts: Set<String>, byKind: [SignalKind: [Int]]) {
        let hosts = histories.map(\.signal).filter { $0.endpoint == .gateway }.compactMap(\.host)
        return (Set(hosts), Dictionary(grouping: histories.indices) { histories[$0].signal.kind })
    }

    /// All files in the order of the report, one after the other: a list of them would be a second one of tens of thousands.
    package var sources: some Sequence<SourceCoverage> { scans.lazy.flatMap(\.coverage) }

    private static func merged(_ histories: [History], guessedKinds: Set<SignalKind>) -> [History] {
        var places: [Signal: Int] = [:]
        var merged: [History] = []
        let managing = CaseFile.managingHosts(histories.filter { !guessedKinds.contains($0.signal.kind) })
        for var history in histories {
            if history.signal.endpoint == .foreign, let host = history.signal.host, managing.contains(host) {
                history.take(endpoint: .other)
            }
            let identity = history.signal.identity
            if let place = places[identity] {
                merged[place].merge(history)
            } else {
                places[identity] = merged.count
                merged.append(history)
            }
        }
        for place in merged.indices { merged[place].sortSpells() }
        return merged.sorted { $0.first.moment < $1.first.moment }
    }

    /// The servers that some URL or some statement names as gateway or management point.
    private static func managingHosts(_ histories: [History]) -> Set<String> {
        let signals = histories.map(\.signal)
        let named = signals.compactMap { $0[.managementPoint]?.lowercased() }
        return Set(named).union(
            signals.filter { $0.endpoint == .gateway || $0.endpoint == .managementPoint }.compactMap(\.host)
        )
    }
}

// MARK: - Other cases of the same logs

extension CaseFile {
    /// What was said outside of the time to be judged, as a case of its own; `nil` when all of it was to be judged.
    func outside(guessedKinds: Set<SignalKind>) -> CaseFile? {
        filter == nil ? nil : CaseFile(outsideOf: self, guessedKinds: guessedKinds)
    }

    /// The same case, to be judged at a time that somebody named.
    package func judged(at now: Instant?) -> CaseFile {
        guard let now else { return self }
        var copy = self
        copy.clock = Report.Clock(judgedAt: now, source: .option)
        return copy
    }
}

// MARK: - Questions

extension CaseFile {
    /// The time against which states are judged.
    package var judgedAt: Instant { clock.judgedAt }

    /// The histories of a kind, in order.
    package func histories(_ kind: SignalKind) -> [History] {
        byKind[kind, default: []].map { histories[$0] }
    }

    /// The histories that pass a filter, in order.
    package func histories(matching filter: SignalFilter) -> [History] {
        filter.kinds.flatMap { histories($0) }
            .filter { filter.accepts($0.signal) }
            .sorted { $0.first.moment < $1.first.moment }
    }

    /// Whether a signal of the kind was seen at all.
    package func has(_ kind: SignalKind) -> Bool {
        byKind[kind] != nil
    }

    /// The history of a kind that occurred last.
    package func latest(_ kinds: SignalKind...) -> History? {
        kinds.flatMap { histories($0) }.max { $0.last.moment < $1.last.moment }
    }

    /// The histories that pass a filter, grouped by a field's value without regard to case.
    ///
    /// Those without the field join the only subject there is, or stand alone.
    package func subjects(matching filter: SignalFilter, by field: Field?) -> [(subject: String?, histories: [History])]
    {
        var order: [String] = []
        var groups: [String: [History]] = [:]
        var anonymous: [History] = []
        for history in histories(matching: filter) {
            guard let field, let value = history.signal[field]?.lowercased() else {
                anonymous.append(history)
                continue
            }
            if groups[value] == nil { order.append(value) }
            groups[value, default: []].append(history)
        }
        if let only = order.first, order.count == 1 { groups[only, default: []] += anonymous }
        var result: [(subject: String?, histories: [History])] = order.map { value in
            (field.flatMap { groups[value]?.first?.signal[$0] }, groups[value] ?? [])
        }
        if !anonymous.isEmpty, order.count != 1 { result.append((nil, anonymous)) }
        return result
    }

    /// Whether a log of this name was read, even an empty one, or records of those who write it in another file.
    package func hasLog(_ name: String) -> Bool {
        let name = name.lowercased()
        return scans.contains { scan in
            if scan.log.name.lowercased() == name, scan.coverage.contains(where: { $0.obstacle == nil }) { return true }
            return scan.logsInside.contains(name)
        }
    }

    /// Says that something is shown nowhere, by what was judged: the logs, a part of them, or none at all.
    package func unseen(_ matter: String) -> String {
        switch reach {
        case .logs: "These logs do not show \(matter)."
        case .someRecords: "The records judged do not show \(matter)."
        case .serverLogs: "Logs of servers do not show \(matter)."
        case .copiedLines: "The lines that were copied do not show \(matter)."
        case .noLog: "No log was read that would show \(matter)."
        }
    }

    /// How much of the logs was judged.
    var reach: Reach {
        if sources.contains(where: { $0.outsideWindow > 0 }) { return .someRecords }
        guard sources.contains(where: { !$0.holdsFacts }) else { return .noLog }
        if holdsServersOnly { return .serverLogs }
        return sources.allSatisfy { $0.records == 0 || $0.isCopied } ? .copiedLines : .logs
    }

    /// How much of the logs was judged.
    enum Reach {
        case logs
        /// A filter left others out.
        case someRecords
        /// Nothing but logs of servers was read.
        case serverLogs
        /// Nothing but text was read that somebody copied out of logs.
        case copiedLines
        /// Only what says something otherwise than by records was read, such as the output of a command.
        case noLog
    }

    /// Whether the log that holds a moment goes on for this long after it; a log that ends earlier proves no absence.
    package func goesOn(minutes: Int64, after moment: Moment) -> Bool {
        guard scans.indices.contains(moment.chain), let end = scans[moment.chain].lastMoment else { return false }
        return end > moment && end.minutes(from: moment) >= minutes
    }

    /// What files said otherwise than by records, of one kind, in the order of the report.
    package func facts<Fact: SourceFact>(_ kind: Fact.Type) -> [FactMark<Fact>] {
        scans.lazy.flatMap(\.facts).compactMap { mark in
            (mark.fact as? Fact).map { FactMark(fact: $0, source: mark.source) }
        }
    }
}
