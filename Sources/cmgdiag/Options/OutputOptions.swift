import ArgumentParser
import Diagnosis
import Reporting

/// How a report is written; shared by the commands that write one.
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

    @Flag(help: "Evidence for every finding, all sources, and the timeline.")
    var verbose = false

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            "Exit with 1 when an active finding is this grave: error, warning or never.",
            valueName: "severity"
        )
    )
    var failOn = FailOn.error

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

    /// From which severity on a finding makes the exit code 1.
    enum FailOn: String, ExpressibleByArgument, CaseIterable {
        case error
        case warning
        case never

        /// `nil` when no finding does.
        var severity: Severity? {
            switch self {
            case .error: .error
            case .warning: .warning
            case .never: nil
            }
        }
    }

    func validate() throws {
        if json, format == .text { throw ValidationError("--json and --format text exclude each other.") }
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    /// The format that was asked for, by option or by the file's name.
    var effectiveFormat: Format {
        if let format { return format }
        return json || output?.lowercased().hasSuffix(".json") == true ? .json : .text
    }

    /// The text report's wishes.
    var textOptions: TextReporter.Options {
        var options = TextReporter.Options()
        let isTerminal = output == nil && Terminal.isOutputTerminal
        let wantsColor = color == .always || (color == .auto && isTerminal && !Terminal.wantsNoColor)
        options.style = wantsColor ? .ansi : .plain
        options.width = isTerminal ? min(Terminal.columns ?? 80, 120) : 80
        options.detail = quiet ? .quiet : verbose ? .full : .normal
        return options
    }
}
