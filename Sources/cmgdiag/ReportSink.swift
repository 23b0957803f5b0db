import Output
import SafeText

/// Takes a report in pieces and lets them go on as they come, to standard output or into a file.
struct ReportSink: TextOutputStream {
    private let file: OutputFile?

    /// A sink for a file, or for standard output when there is none, with the gate that fits what is written.
    init(_ file: OutputFile?, through gate: OutputGate) {
        self.file = file
        if let file { file.pass(through: gate) } else { StandardStreams.output.pass(through: gate) }
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
