import CMTraceLog
import Times
import LogSources
import ReportModel
@testable import Knowledge

@testable import Diagnosis

/// Cases of as many different signals as are wanted, made from the few of an example.
enum ManySignals {
    /// What an example's lines say.
    static func histories(in example: Example) throws -> [History] {
        Reading(Catalogue.standard()).caseFile(of: ExampleLog.bundle(of: example)).histories
    }

    /// A case in which each history stands so many times, about another subject and a little later each time.
    static func caseFile(
        of histories: [History],
        times: Int,
        variesCodes: Bool,
        namesHosts: Bool = true
    ) -> CaseFile {
        var all: [History] = []
        for number in 0..<times {
            for (place, history) in histories.enumerated() {
                let signal = numbered(history.signal, number, variesCodes, namesHosts)
                let mark = mark(second: Int64(number * 137 + place))
                var copy = History(signal, of: mark)
                for spell in 1..<4 {
                    copy.countRepeat(at: Self.mark(second: Int64(number * 137 + place + spell * 1200)).moment)
                }
                all.append(copy)
            }
        }
        var pool = ScanPool(limits: KeepingLimits(signals: .max, bytes: .max))
        let end = Moment(instant: Instant(milliseconds: 10_000_000_000), chain: 0, sequence: .max)
        var span = TimeSpan()
        span.take(LogTime(localMilliseconds: 10_000_000_000, offset: .minutes(0)), at: end)
        pool.take(
            ChainScan(
                number: 0,
                log: LogName("CcmMessaging"),
                coverage: [],
                histories: all,
                clock: ClockCheck(),
                span: span,
                widerSpan: [],
                outside: [],
                droppedSignals: 0,
                givenUp: [],
                tokens: [],
                droppedTokens: 0,
                errors: []
            )
        )
        let clock = Report.Clock(judgedAt: end.instant, source: .log)
        return CaseFile(pool, clock: clock, guessedKinds: SignalCatalogue.guessedKinds, signs: .standard)
    }

    private static func mark(second: Int64) -> RecordMark {
        let instant = Instant(milliseconds: 1_772_438_400_000 + second * 1000)
        let moment = Moment(instant: instant, chain: 0, sequence: Int(second))
        let damage = SourceCoverage.Damage(line: Int(second) + 1, bytes: 1, kind: .binary)
        return RecordMark(damage: damage, source: 0, moment: moment)
    }

    private static func numbered(_ signal: Signal, _ number: Int, _ variesCodes: Bool, _ namesHosts: Bool) -> Signal {
        var fields: SignalFields = [:]
        for (field, value) in signal.fields.map({ ($0.field, $0.value) }) {
            switch field {
            case .host: fields[.host] = namesHosts ? "h\(number).contoso.com" : nil
            case .code where variesCodes: fields[.code] = "0x" + String(0x8000_0000 + number, radix: 16)
            case .thumbprint, .sid, .managementPoint, .clientID, .machine, .siteCode, .content, .version, .issuedTo,
                .gateway:
                fields[field] = value + "-\(number)"
            default: fields[field] = value
            }
        }
        return Signal(signal.kind, fields)
    }
}
