import Output

/// Takes a report in pieces and lets them go on as they come, to standard output or into a file.
struct ReportSink: TextOutputStream {
    private let file: OutputFile?

    /// A sink for a file, or for standard output when there is none; it lets pass the tokens that are to be shown.
    init(_ file: OutputFile?, showing shown: [String] = []) {
        self.file = file
        if let file { file.letPass(shown) } else { StandardStreams.output.letPass(shown) }
    }

    mutating func write(_ piece: String) {
        if let file { file.write(piece) } else { StandardStreams.output.write(piece) }
    }

    /// Writes what is left. Whether standard output took everything is seen when the tool ends.
    ///
    /// - Throws: ``OutputProblem`` when the file can't be written.
    func finish() throws(OutputProblem) {
        if let file { try file.finish() } else { StandardStreams.output.flush() }
    }
}
