import Testing

@testable import Diagnosis

struct LedgerTests {
    @Test func equalSignalsShareAHistory() {
        var ledger = Ledger()
        for number in 0..<5 { ledger.note(.sample, marks: [RecordMark(Moment(minute: Int64(number)))]) }
        let histories = ledger.finished { _ in nil }
        #expect(histories.map(\.count) == [5])
    }

    @Test func volatileFieldsMakeNoOtherSignal() {
        var ledger = Ledger()
        for expiry in ["one", "two"] {
            let signal = Signal(SignalKind("token"), [.expires: expiry, .host: "HOST"])
            ledger.note(signal, marks: [RecordMark(Moment(minute: 0))])
        }
        let histories = ledger.finished { $0.signal.with([.expires: "two"]) }
        #expect(histories.map(\.count) == [2])
        #expect(histories.first?.signal[.expires] == "one")
        #expect(histories.first?.lastSignal[.expires] == "two")
        #expect(histories.first?.signal[.host] == "host")
    }

    @Test func signalsBeyondTheLimitAreCountedAsDropped() {
        var ledger = Ledger()
        for round in 0..<2 {
            for number in 0..<Ledger.limit + 10 {
                let signal = Signal(SignalKind("sample"), [.host: "host\(number)"])
                ledger.note(signal, marks: [RecordMark(Moment(minute: Int64(round)))])
            }
        }
        #expect(ledger.dropped == 20)
        let histories = ledger.finished { _ in nil }
        #expect(histories.count == Ledger.limit)
        #expect(histories.allSatisfy { $0.count == 2 })
    }

    @Test func signalWithoutARecordIsNotNoted() {
        var ledger = Ledger()
        ledger.note(.sample, marks: [])
        #expect(ledger.finished { _ in nil }.isEmpty)
    }
}

struct RepeatedSignalTests {
    @Test func repeatingASignalCountsLikeNotingIt() throws {
        var noted = Ledger()
        var repeated = Ledger()
        for minute in Int64(0)..<100 {
            noted.note(.sample, marks: [RecordMark(Moment(minute: minute))])
            if let place = repeated.place(of: .sample) {
                let moment = Moment(minute: minute)
                repeated.countRepeat(at: place, moment: moment)
                repeated.rewriteLast(at: place, moment: moment) { $0 = RecordMark(moment) }
            } else {
                repeated.note(.sample, marks: [RecordMark(Moment(minute: minute))])
            }
        }
        let left = try #require(noted.finished { _ in nil }.first)
        let right = try #require(repeated.finished { _ in nil }.first)
        #expect(left.count == right.count)
        #expect(left.spells == right.spells)
        #expect(left.first.moment == right.first.moment)
        #expect(left.last.moment == right.last.moment)
        #expect(right.first.marks.first?.moment == Moment(minute: 0))
        #expect(right.last.marks.first?.moment == Moment(minute: 99))
    }
}
