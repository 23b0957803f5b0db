/// Takes a report in pieces; standard output gets them as they come, a file when all are there.
struct ReportSink: TextOutputStream {
    private let path: String?
    private var pending = ""

    private static let pieceSize = 64 << 10

    /// A sink for a file, or for standard output when there is no path.
    init(path: String?) {
        self.path = path
    }

    mutating func write(_ piece: String) {
        pending += piece
        guard path == nil, pending.utf8.count >= Self.pieceSize else { return }
        Terminal.write(pending)
        pending.removeAll(keepingCapacity: true)
    }

    /// Writes what is left.
    ///
    /// - Throws: ``UsageProblem`` when the file can't be written.
    mutating func finish() throws {
        try ReportFile.write(pending, to: path)
        pending = ""
    }
}
