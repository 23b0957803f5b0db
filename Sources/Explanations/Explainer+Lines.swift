import Diagnosis
import ErrorCodes
import LogSources
import Knowledge
import Tokens
import ReportModel

extension Explainer {
    /// Longer messages end in `…`.
    private static let messageLimit = 2000

    /// What a pasted line says: a whole record, or the message alone.
    func line(_ text: String) -> LineReading {
        let record = Array(self.record(of: text).utf8)
        let file = LogFile(record, name: "line", log: LogName("line"))
        let message = FirstRecord(of: record, head: file.head).message ?? text
        let server = file.head.component.flatMap { catalogue.serverSignal(in: message, by: $0) }
        let signals = server.map { [$0] } ?? catalogue.patterns.signals(in: message, component: file.head.component)
        let caseFile = Reading(catalogue).caseFile(of: LogBundle(chains: [LogChain(log: file.log, files: [file])]))
        let joined = caseFile.histories.map(\.signal.kind)
        let lineSignals = signals.map { lineSignal($0, joined: joined) }
        let finder = CodeFinder(message)
        // What the record alone would be diagnosed as; what depends on a whole log says nothing here.
        // That a server wrote it need not be told beside what the server says.
        let findings = Judging(catalogue).findings(in: caseFile).filter { server == nil || $0.area != .evidence }
        let masked = TokenMask.mask(message)
        let facts = KnownFact.found(in: message)
        return LineReading(
            message: masked.count > Explainer.messageLimit ? masked.prefix(Explainer.messageLimit) + "…" : masked,
            signals: lineSignals,
            codes: codes(finder.entries, signals, facts),
            unknownCodes: finder.unknown,
            facts: facts.map { reading(of: $0) },
            flags: flags(in: message, signals),
            statusText: GatewayStatusText.find(in: message).map {
                StatusTextReading(text: $0, rules: index.rules(provedOn: $0))
            },
            rules: rules(for: lineSignals, findings),
            findings: findings.map(\.reported)
        )
    }

    /// A record as the client writes it, around a message that was pasted without its frame. What only a server's log
    /// says is put as that log's.
    private func record(of text: String) -> String {
        guard !text.contains("<![LOG["), !OlderTail.isWhole(in: text) else { return text + "\r\n" }
        let message = OlderTail.removed(from: text).replacing("\n", with: "\r\n")
        let isClients = !catalogue.patterns.signals(in: message).isEmpty
        let component = isClients ? nil : catalogue.serverLog(holding: message)
        // 2026-03-02T08:00:00Z; no rule judges a single line by its date.
        return ExampleLog.record(of: message, at: 1_772_438_400_000, component: component ?? "CcmMessaging")
    }

    /// The rules that look at what the line says, and those that found something in it otherwise, such as in a token.
    private func rules(for signals: [LineSignal], _ findings: [JudgedFinding]) -> [Rule] {
        let looking = index.rules(lookingAt: signals.flatMap { $0.becomes.isEmpty ? [$0.kind] : $0.becomes })
        let ids = Set(looking.map(\.id)).union(findings.map(\.id))
        return catalogue.rules.filter { ids.contains($0.id) }
    }

    private func lineSignal(_ signal: Signal, joined: [SignalKind]) -> LineSignal {
        let parts = SignalCatalogue.parts[signal.kind] ?? []
        let seen = parts.filter { joined.contains($0) }
        let fields = signal.fields.map { (name: $0.field.rawValue, value: Explainer.shown($0.value, of: $0.field)) }
        return LineSignal(
            kind: signal.kind,
            fields: fields.sorted { $0.name < $1.name },
            becomes: seen.isEmpty ? parts : seen
        )
    }

    /// The token's field holds it without its signature; even that is shown masked only.
    private static func shown(_ value: String, of field: Field) -> String {
        field == .token ? TokenMask.mask(value + ".x") : TokenMask.mask(value)
    }

    private func codes(_ found: [ErrorEntry], _ signals: [Signal], _ facts: [KnownFact]) -> [CodeReading] {
        var entries = found
        for signal in signals {
            // Zero beside a URL says that the server answered, not that all is well.
            guard let number = signal.code, number.hresult != 0, let entry = ErrorTable.entry(for: number) else {
                continue
            }
            if !entries.contains(where: { $0.code == entry.code }) { entries.append(entry) }
        }
        if signals.contains(where: { $0.code?.hresult == 0 && $0.kind == .transportFailed }) {
            entries.removeAll { $0.code.hresult == 0 }
        }
        // What ccmsetup itself returned is no number of Windows.
        if facts.contains(where: { $0.kind == .setupReturnCode }) {
            entries.removeAll { entry in
                entry.code.win32.flatMap { UInt32(exactly: $0) }.flatMap { SetupReturnCode.of($0) } != nil
            }
        }
        return entries.map { code($0) }
    }

    private func flags(in message: String, _ signals: [Signal]) -> FlagReading? {
        var mask: CallbackFlags = []
        for signal in signals {
            if let value = signal[.value].flatMap({ CallbackFlags(parsing: $0) }) { mask.formUnion(value) }
            if let flag = signal[.symbol].flatMap({ CallbackFlags.Flag.named($0) }) { mask.formUnion(flag.bit) }
        }
        for flag in CallbackFlags.Flag.all where message.contains(flag.symbol) { mask.formUnion(flag.bit) }
        return mask.isEmpty ? nil : FlagReading(flags: mask, rules: index.rules(provedOn: mask))
    }
}
