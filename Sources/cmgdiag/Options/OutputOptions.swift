import ArgumentParser
import Reporting

/// How and where a report is written; shared by the commands that write one.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("text or json; the ending of --output decides when this is left out.", valueName: "format")
    )
    var format: Format?

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

    @Flag(help: "Only the verdict.")
    var quiet = false

    /// The formats a report can have.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    /// When output is coloured.
    enum ColorWish: String, ExpressibleByArgument, CaseIterable {
        case auto
        case always
        case never
    }

    func validate() throws {
        if json, format == .text { throw ValidationError("--json and --format text exclude each other.") }
    }

    /// The format that was asked for, by option or by the file's name.
    var effectiveFormat: Format {
        if let format { return format }
        return json || output?.lowercased().hasSuffix(".json") == true ? .json : .text
    }

    /// How parts of a text report are set off.
    var style: Style {
        color == .always || (color == .auto && isForTerminal && !Terminal.wantsNoColor) ? .ansi : .plain
    }

    /// The columns of a text report.
    var width: Int { isForTerminal ? min(Terminal.columns ?? 80, 120) : 80 }

    private var isForTerminal: Bool { output == nil && Terminal.isOutputTerminal }
}
