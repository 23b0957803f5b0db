/// Joins what several records say into one signal: a TLS failure is told in six lines.
///
/// It sees the signals of one log in the order written, decides what each means, and may hold some back until the
/// records that complete them have come.
package protocol SignalAssembler {
    /// Takes a signal in and gives out those that are complete now.
    mutating func take(_ signal: MarkedSignal) -> [MarkedSignal]

    /// What a signal comes to, whatever came before it, while nothing is held back; `nil` when the assembler must see it.
    ///
    /// Signals that repeat by the thousand, such as served requests, are settled once and then only counted.
    func settled(_ signal: Signal) -> Signal?

    /// Whether nothing is held back.
    var isIdle: Bool { get }

    /// Whether a settled signal of this time leaves all that is held back as it is, so that it need not be taken in.
    func isUnaffected(by signal: Signal, at moment: Moment) -> Bool

    /// Gives out what is still held back at the end of the log.
    mutating func finish() -> [MarkedSignal]
}

/// A signal with the records that carried it.
package struct MarkedSignal: Sendable {
    package var signal: Signal
    /// In the order written; the first one dates the signal.
    package var marks: [RecordMark]

    /// A signal and its records.
    package init(_ signal: Signal, marks: [RecordMark]) {
        self.signal = signal
        self.marks = marks
    }

    /// When the signal began.
    package var moment: Moment? { marks.first?.moment }
}
