import TestSupport
import Testing

import Times

@testable import CMTraceLog
@testable import Diagnosis

struct LedgerTests {
    @Test func equalSignalsShareAHistory() {
        var ledger = Ledger()
        for number in 0..<5 { ledger.note(.sample, marks: [RecordMark(Moment(minute: Int64(number)))]) }
        #expect(ledger.histories.map(\.count) == [5])
    }

    @Test func volatileFieldsMakeNoOtherSignal() {
        var ledger = Ledger()
        for expiry in ["one", "two"] {
            let signal = Signal(SignalKind("token"), [.expires: expiry, .host: "HOST"])
            ledger.note(signal, marks: [RecordMark(Moment(minute: 0))])
        }
        #expect(ledger.histories.map(\.count) == [2])
        #expect(ledger.histories.first?.signal[.expires] == "one")
        #expect(ledger.histories.first?.signal[.host] == "host")
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
        let histories = ledger.histories
        #expect(histories.count == Ledger.limit)
        #expect(histories.allSatisfy { $0.count == 2 })
    }

    @Test func signalWithoutARecordIsNotNoted() {
        var ledger = Ledger()
        ledger.note(.sample, marks: [])
        #expect(ledger.histories.isEmpty)
    }
}

struct RepeatedSignalTests {
    /// Counting repeats the quick way, with windows that end and other occurrences in between, comes to the same.
    @Test(arguments: 0..<40)
    func repeatingASignalCountsLikeNotingIt(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        var noted = Ledger()
        var repeated = Ledger()
        var minute: Int64 = 0
        for sequence in 0..<300 {
            // Mostly on the heels of the one before, at times a little earlier, at times much later.
            minute += [0, 0, 1, 3, -2, 9, 12, 600].randomElement(using: &generator) ?? 0
            let moment = Moment(minute: max(0, minute), sequence: sequence)
            noted.note(.sample, marks: [RecordMark(moment)])
            let isQuick = Int.random(in: 0..<10, using: &generator) > 0
            let place = isQuick ? repeated.place(of: .sample) : nil
            let isCounted =
                place.map { repeated.countRepeat(at: $0, Self.layout, moment: moment, followsToken: false) } ?? false
            if !isCounted { repeated.note(.sample, marks: [RecordMark(moment)]) }
            if Int.random(in: 0..<20, using: &generator) == 0 { Self.endWindow(of: &repeated) }
        }
        Self.endWindow(of: &repeated)
        let left = try #require(noted.histories.first)
        let right = try #require(repeated.histories.first)
        #expect(left.count == right.count)
        #expect(left.spells == right.spells)
        #expect(left.first.moment == right.first.moment)
        #expect(left.last.moment == right.last.moment)
        #expect(left.first.marks.map(\.moment) == right.first.marks.map(\.moment))
        #expect(left.last.marks.map(\.moment) == right.last.marks.map(\.moment))
    }

    private static func endWindow(of ledger: inout Ledger) {
        ledger.keepRepeats { entry, mark in mark = RecordMark(entry.moment) }
    }

    private static let layout = RecordLayout(
        line: 1,
        furtherLines: 0,
        hasRoutineTime: true,
        messageStart: 7,
        messageEnd: 8,
        attributesEnd: 20,
        end: 22
    )
}
