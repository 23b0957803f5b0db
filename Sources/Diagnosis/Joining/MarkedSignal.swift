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
