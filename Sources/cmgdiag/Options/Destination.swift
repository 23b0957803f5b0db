import ArgumentParser
import Output
import Reporting
import SafeText

/// One place that an answer goes to.
struct Destination {
    /// The file as it was typed; `nil` for standard output.
    let path: String?

    /// A place as it was typed; `-` is standard output.
    init(_ typed: String?) {
        let path = typed.map(DashedText.unmarked)
        self.path = path == "-" ? nil : path
    }

    /// Whether a person looks at it.
    var isForTerminal: Bool { path == nil && Terminal.isOutputTerminal }

    /// What stands behind the last dot of the file's name, in lower case, if it looks like a kind of file: `json`, but
    /// not the `2025` of `report.2025`; `nil` without one.
    var ending: String? {
        guard let name = path?.split(separator: "/").last?.lowercased(), let dot = name.lastIndex(of: "."),
            dot > name.startIndex
        else { return nil }
        let ending = name[name.index(after: dot)...].utf8
        let isWord = ending.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }
        guard let first = ending.first, first >= 0x61, isWord, ending.count <= 8 else { return nil }
        return String(Substring(ending))
    }

    /// The format that the file's name asks for; `nil` for none, and for a name without a kind.
    func format(among formats: [OutputFormat]) -> OutputFormat? {
        ending.flatMap { ending in formats.first { $0.fileExtensions.contains(ending) } }
    }

    /// Refuses a file whose name promises a format that is not written, such as `report.pdf`.
    ///
    /// - Parameter formats: those there are.
    /// - Throws: ``ValidationError`` with the endings that are known.
    func checkEnding(among formats: [OutputFormat]) throws {
        guard let ending, let path, format(among: formats) == nil else { return }
        // A device or a pipe is called as its maker liked.
        guard !OutputPlace.isNoFile(path) else { return }
        let list = formats.flatMap(\.fileExtensions).map { "." + $0 }.joined(separator: ", ")
        let text = "--output: no answer is written as .\(ending); there are \(list). Name the format with --format."
        throw ValidationError(text)
    }

    /// Says that an earlier answer in the file is not this run's, when the run ends without one.
    func tellNothingWritten() {
        guard let path else { return }
        let isOld = OutputPlace.isTaken(path) ? "; what is there is older" : ""
        Terminal.warn("cmgdiag: nothing was written to \(path)\(isOld).")
    }

    /// Refuses a file that no answer can come to, before any work is done for it.
    ///
    /// - Parameter inputs: what the command reads, which is never written over.
    /// - Throws: the exit code, after saying what is wrong.
    func check(reading inputs: some Sequence<InputPlace>) throws {
        guard let path else { return }
        try Self.telling { () throws(OutputProblem) in try OutputPlace(path: path).refuse(reading: inputs) }
    }

    /// Writes an answer in pieces, as they are made.
    ///
    /// - Parameters:
    ///   - gate: what the answer passes on its way.
    ///   - hasMark: whether a file begins with the mark of UTF-8; a stream or a pipe, which programs read, never does.
    ///   - pieces: writes the answer.
    /// - Throws: the exit code, after saying what went wrong.
    func write(through gate: OutputGate, hasMark: Bool = false, _ pieces: (inout ReportSink) -> Void) throws {
        try Self.telling { () throws(OutputProblem) in
            let file = try path.map { path throws(OutputProblem) in
                try OutputFile(OutputPlace(path: path)) { Terminal.warn("cmgdiag: \($0)") }
            }
            if hasMark, let path, !OutputPlace.isNoFile(path) { file?.writeByteOrderMark() }
            var sink = ReportSink(file, through: gate)
            pieces(&sink)
            try sink.finish()
        }
    }

    private static func telling(_ work: () throws(OutputProblem) -> Void) throws {
        do throws(OutputProblem) {
            try work()
        } catch {
            Terminal.warn("cmgdiag: \(error)")
            throw ExitCode.unusable
        }
    }
}
