/// Takes a report in pieces; standard output gets them as they come, a file when all are there.
struct ReportSink: TextOutputStream {
    private var file: ReportFile?
    /// What standard output is to get next.
    private var pending = ""

    private static let pieceSize = 64 << 10

    /// A sink for a file, or for standard output when there is no path.
    init(path: String?) {
        file = path.map(ReportFile.init(path:))
    }

    mutating func write(_ piece: String) {
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
        if let file { return try file.write() }
        Terminal.write(pending)
        pending = ""
    }
}
