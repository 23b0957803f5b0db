import ArgumentParser
import Output
import Reporting
import SafeText

/// Where an answer goes and in what dress; shared by every command.
struct DestinationOptions: ParsableArguments {
    @Flag(help: "The same as --format json.")
    var json = false

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file")
    )
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Colour: auto, always or never. auto colours a terminal, and obeys NO_COLOR.",
            valueName: "when"
        )
    )
    var color = ColorWish.auto

    /// When output is coloured.
    enum ColorWish: String, ExpressibleByArgument, CaseIterable {
        case auto
        case always
        case never
    }

    /// Whether the answer is JSON; the ending of the file decides when nothing was said.
    func isJSON(_ format: OutputOptions.Format?) -> Bool {
        if let format { return format == .json }
        return json || output?.lowercased().hasSuffix(".json") == true
    }

    /// How parts of a text are set off.
    var style: Style {
        color == .always || (color == .auto && isForTerminal && !Terminal.wantsNoColor) ? .ansi : .plain
    }

    /// The columns of a text.
    var width: Int { isForTerminal ? min(Terminal.columns ?? 80, 120) : 80 }

    /// The same for a page.
    var page: PageOptions {
        var options = PageOptions()
        options.style = style
        options.width = width
        return options
    }

    private var isForTerminal: Bool { output == nil && Terminal.isOutputTerminal }

    /// The file as it was typed.
    private var path: String? { output.map(DashedText.unmarked) }

    /// Refuses a file that no answer can come to, before any work is done for it.
    ///
    /// - Parameter inputs: what the command reads, which is never written over.
    /// - Throws: the exit code, after saying what is wrong.
    func check(reading inputs: some Sequence<InputPlace>) throws {
        guard let path else { return }
        try Self.telling { () throws(OutputProblem) in try OutputPlace(path: path).refuse(reading: inputs) }
    }

    /// Writes an answer to where it belongs, as text or as JSON.
    ///
    /// - Throws: the exit code, after saying what went wrong.
    func write(_ text: String, isJSON: Bool = false) throws {
        try write(through: OutputGate(isJSON: isJSON)) { $0.write(text) }
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
