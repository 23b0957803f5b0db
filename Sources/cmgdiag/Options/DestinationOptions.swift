import ArgumentParser
import Output
import Reporting
import SafeText

/// Where an answer goes and in what dress; shared by every command.
struct DestinationOptions: ParsableArguments {
    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        name: [.customShort("o"), .customLong("output")],
        parsing: .singleValue,
        help: ArgumentHelp(
            "Write to this file instead of standard output, which - stands for.",
            valueName: "file"
        ),
        completion: .file()
    )
    var outputs: [String] = []

    @Option(
        help: ArgumentHelp(
            "Colour: auto, always or never. auto colours a terminal, and obeys NO_COLOR.",
            valueName: "when"
        ),
        completion: .list(ColorWish.names),
        transform: ColorWish.read
    )
    var color = ColorWish.auto

    /// When output is coloured.
    enum ColorWish: String, Choice, CaseIterable {
        case auto
        case always
        case never

        static let otherNames = ["yes": "always", "on": "always", "no": "never", "none": "never", "off": "never"]
    }

    /// How parts of a text are set off.
    private var style: Style {
        color == .always || (color == .auto && isForTerminal && !Terminal.wantsNoColor) ? .ansi : .plain
    }

    /// The columns of a text.
    private var width: Int { isForTerminal ? min(Terminal.columns ?? 80, 120) : 80 }

    /// How a page of text is set.
    var page: PageOptions { PageOptions(style: style, width: width) }

    private var isForTerminal: Bool { path == nil && Terminal.isOutputTerminal }

    /// The file as it was typed; `nil` for standard output.
    private var path: String? {
        guard let output = outputs.last.map(DashedText.unmarked), output != "-" else { return nil }
        return output
    }

    /// Where answers go beside standard output.
    var places: [InputPlace] { path.map { [.path($0)] } ?? [] }

    /// What stands behind the last dot of the file's name, in lower case, if it looks like a kind of file: `json`, but
    /// not the `2025` of `report.2025`; `nil` without one.
    private var ending: String? {
        guard let name = path?.split(separator: "/").last?.lowercased(), let dot = name.lastIndex(of: "."),
            dot > name.startIndex
        else { return nil }
        let ending = name[name.index(after: dot)...].utf8
        let isWord = ending.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }
        guard let first = ending.first, first >= 0x61, isWord, ending.count <= 8 else { return nil }
        return String(Substring(ending))
    }

    /// Whether the file's name ends so.
    func hasEnding(_ wanted: String) -> Bool { ending == wanted }

    func validate() throws {
        guard outputs.count > 1 else { return }
        throw ValidationError("--output takes one file. Run again for another one.")
    }

    /// Endings of formats that people may expect.
    private static let otherFormats: Set<String> = [
        "html", "htm", "md", "markdown", "csv", "xml", "pdf", "docx", "xlsx", "sarif",
    ]

    /// Refuses a file whose name promises a format that is not written, such as `report.html`.
    ///
    /// - Parameter formats: those there are.
    /// - Throws: ``ValidationError`` with the endings that are known.
    func checkEnding(among formats: [OutputFormat]) throws {
        let endings = formats.flatMap(\.fileExtensions)
        // Any other name says nothing of a format: a report may be called `answer` or `answer.out`.
        guard let ending, DestinationOptions.otherFormats.contains(ending), !endings.contains(ending) else { return }
        let list = endings.map { "." + $0 }.joined(separator: ", ")
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

    /// Writes an answer in a format to where it belongs.
    ///
    /// - Throws: the exit code, after saying what went wrong.
    func write(_ text: String, as format: OutputFormat) throws {
        try write(through: OutputGate(isMasked: format.isMasked)) { $0.write(text) }
    }

    /// Writes an answer in pieces to where it belongs, as they are made.
    ///
    /// - Parameters:
    ///   - gate: what the answer passes on its way.
    ///   - pieces: writes the answer.
    /// - Throws: the exit code, after saying what went wrong.
    func write(through gate: OutputGate, _ pieces: (inout ReportSink) -> Void) throws {
        try Self.telling { () throws(OutputProblem) in
            let file = try path.map { path throws(OutputProblem) in
                try OutputFile(OutputPlace(path: path)) { Terminal.warn("cmgdiag: \($0)") }
            }
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
