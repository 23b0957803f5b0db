import ArgumentParser
import Reporting

/// How an answer is written; shared by the commands that write no report.
struct PageArguments: ParsableArguments {
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
    var color = OutputOptions.ColorWish.auto

    /// Whether the answer is JSON; the ending of the file decides when nothing was said.
    func isJSON(_ format: OutputOptions.Format?) -> Bool {
        if let format { return format == .json }
        return json || output?.lowercased().hasSuffix(".json") == true
    }

    /// The page's wishes.
    var page: PageOptions {
        var options = PageOptions()
        let isTerminal = output == nil && Terminal.isOutputTerminal
        let wantsColor = color == .always || (color == .auto && isTerminal && !Terminal.wantsNoColor)
        options.style = wantsColor ? .ansi : .plain
        options.width = isTerminal ? min(Terminal.columns ?? 80, 120) : 80
        return options
    }

    /// Writes an answer to where it belongs.
    func write(_ text: String) throws {
        do {
            try ReportFile.write(text, to: output)
        } catch let problem as UsageProblem {
            Terminal.warn("cmgdiag: \(problem)")
            throw ExitCode.unusable
        }
    }
}
