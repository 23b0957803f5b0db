import CMTraceLog
import Times
import LogSources

@testable import Diagnosis

extension Moment {
    /// A moment so many minutes into a log.
    init(minute: Int64, chain: Int = 0, sequence: Int = 0) {
        self.init(instant: Instant(milliseconds: minute * 60_000), chain: chain, sequence: sequence)
    }
}

extension RecordMark {
    /// A record that holds nothing but its place.
    init(_ moment: Moment) {
        self.init(at: moment)
    }
}

extension History.Occurrence {
    init(_ moment: Moment) {
        self.init(marks: [RecordMark(moment)], moment: moment)
    }
}

extension History {
    /// The history of a signal that occurred at these moments.
    static func of(_ moments: [Moment]) -> History? {
        guard let first = moments.first else { return nil }
        var history = History(.sample, at: Occurrence(first))
        for moment in moments.dropFirst() { history.add(Occurrence(moment)) }
        return history
    }
}

extension SignalPattern {
    /// A pattern of messages that begin so.
    static func sample(starts: String, expression: String) -> SignalPattern {
        SignalPattern(
            SignalKind("sample"),
            starts: [starts],
            expression: expression,
            matching: [],
            notMatching: []
        )
    }
}

extension Signal {
    static let sample = Signal(SignalKind("sample"))
}

extension LineFamily {
    /// Passes signals on as they come, and tells of each one that does not take the quick way.
    static func passing(_ kinds: [SignalKind], onSignal: @escaping @Sendable (Signal) -> Void) -> LineFamily {
        LineFamily(
            patterns: [],
            becomes: kinds,
            lines: kinds.map { kind in
                .part(kind) { line, _, _ in
                    onSignal(line.signal)
                    return .gives(line.signal)
                } settled: {
                    $0
                }
            }
        )
    }
}

enum Scanning {
    /// Reads the parts of one log with these patterns.
    static func scan(
        _ parts: [[UInt8]],
        patterns: [SignalPattern] = [],
        harmless: HarmlessLines = HarmlessLines([]),
        onSignal: @escaping @Sendable (Signal) -> Void = { _ in }
    ) throws -> ChainScan {
        let files = parts.map { LogFile($0, name: "x.log", log: LogName("x")) }
        let chain = LogChain(log: LogName("x"), files: files)
        let set = PatternSet(patterns)
        let assembler = SignalAssembler(FamilySet([.passing(patterns.map(\.kind), onSignal: onSignal)]))
        let records = RecordScanner(
            chain.log,
            number: 0,
            patterns: set,
            assembler: assembler,
            assumedOffset: 0,
            harmless: harmless
        )
        return LogScanner(chain, records).scan(firstSource: 0)
    }

    static func record(_ message: String, minute: Int64 = 0) -> String {
        ExampleLog.record(of: message, at: 1_380_758_400_000 + minute * 60_000, component: "CcmExec")
    }
}
