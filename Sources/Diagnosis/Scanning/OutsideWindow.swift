import Times

/// What records say that lie outside of the time to be judged.
///
/// A device keeps its name, version and site while nobody says them again; so what a log says of them before the window
/// still holds in it. Faults and successes outside of it are nobody's business.
struct OutsideWindow {
    private var assembler: SignalAssembler
    private var ledger: Ledger

    /// Nothing said yet; the assembler is at the start of a log.
    init(_ assembler: SignalAssembler, limits: KeepingLimits) {
        self.assembler = assembler
        ledger = Ledger(limits: limits)
    }

    /// Takes in a signal.
    mutating func note(_ signal: Signal, mark: RecordMark) {
        for complete in assembler.take(MarkedSignal(signal, marks: [mark])) {
            ledger.note(complete.signal, marks: complete.marks)
        }
    }

    /// The histories of all signals.
    func histories() -> [History] { ledger.histories }
}
