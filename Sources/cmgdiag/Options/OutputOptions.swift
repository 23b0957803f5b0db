import ArgumentParser

/// How and where a report is written; shared by the commands that write one.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("text or json; the ending of --output decides when this is left out.", valueName: "format")
    )
    var format: Format?

    @OptionGroup var destination: DestinationOptions

    @Flag(help: "Only the verdict.")
    var quiet = false

    /// The formats a report can have.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    func validate() throws {
        if destination.json, format == .text {
            throw ValidationError("--json and --format text exclude each other.")
        }
    }

    /// Refuses a file whose name promises another format.
    ///
    /// A command that reads files first refuses those, which says more.
    ///
    /// - Throws: ``ValidationError`` with the endings that are known.
    func checkEnding() throws {
        try destination.checkEnding(isChosen: format != nil)
    }

    /// The format that was asked for, by option or by the file's name.
    var effectiveFormat: Format { destination.isJSON(format) ? .json : .text }
}
