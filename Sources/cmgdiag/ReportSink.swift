import SafeText

/// Takes a report in pieces; standard output gets them as they come, a file when all are there.
struct ReportSink: TextOutputStream {
    private var file: ReportFile?
    /// What standard output is to get next.
    private var pending = ""

    /// What everything passes on its way.
    private var gate: OutputGate

    private static let pieceSize = 64 << 10

    /// A sink for a file, or for standard output when there is no path; it lets pass the tokens that are to be shown.
    init(path: String?, showing shown: [String] = []) {
        gate = OutputGate(showing: shown)
        file = path.map(ReportFile.init(path:))
    }

    mutating func write(_ piece: String) {
        let piece = gate.take(piece)
        if file != nil {
            file?.append(piece)
            return
        }
        pending += piece
        guard pending.utf8.count >= Self.pieceSize else { return }
        Terminal.write(pending)
        pending.removeAll(keepingCapacity: true)
    }

    /// Writes what is left.
    ///
    /// - Throws: ``UsageProblem`` when the file can't be written.
    mutating func finish() throws {
        let rest = gate.finish()
        file?.append(rest)
        if let file { return try file.write() }
        pending += rest
        Terminal.write(pending)
        pending = ""
    }
}
