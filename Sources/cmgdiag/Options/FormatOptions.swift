import ArgumentParser
import Reporting

/// The formats that a command writes.
protocol FormatList: Sendable {
    /// Not empty; the first one is written where nobody chose.
    static var formats: [OutputFormat] { get }
    /// Whether one run writes its answer to several places.
    static var takesSeveralFiles: Bool { get }
}

extension FormatList {
    static var takesSeveralFiles: Bool { false }
}

/// The formats of reports.
enum ReportFormats: FormatList {
    static let formats = Reporters.all.map { $0.format }
    static let takesSeveralFiles = true
}

/// What every command can write.
enum TextAndJSON: FormatList {
    static let formats: [OutputFormat] = [.text, .json]
}

/// In which format an answer is written and where it goes.
struct FormatOptions<List: FormatList>: ParsableArguments {
    @Option(
        help: ArgumentHelp("\(Self.names); the ending of --output decides when this is left out.", valueName: "format"),
        completion: .list(FormatName<List>.names),
        transform: FormatName<List>.read
    )
    var format: FormatName<List>?

    @OptionGroup var destination: DestinationOptions

    func validate() throws {
        if destination.outputs.count > 1, !List.takesSeveralFiles {
            throw ValidationError("--output takes one file. Run again for another one.")
        }
        guard destination.json, let format, format.format != .json else { return }
        throw ValidationError("--json and --format \(format.format.name) exclude each other.")
    }

    /// Refuses a file whose name promises a format that is not written.
    ///
    /// - Parameter isChosen: whether something else than the format's options chose what is written.
    /// - Throws: ``ValidationError`` with the endings that are known.
    func checkEnding(isChosen: Bool = false) throws {
        guard format == nil, !destination.json, !isChosen else { return }
        for destination in destination.all { try destination.checkEnding(among: List.formats) }
    }

    /// The format that was asked for, by option or by the file's name, at the one place.
    var chosen: OutputFormat { format(at: destination.only) }

    /// The format of the answer at a place: an option goes before the file's name.
    func format(at destination: Destination) -> OutputFormat {
        if let format { return format.format }
        if self.destination.json { return .json }
        return destination.format(among: List.formats) ?? .text
    }

    /// `text, json or markdown`.
    private static var names: String {
        let names = List.formats.map(\.name)
        return (names.count > 1 ? names.dropLast().joined(separator: ", ") + " or " : "") + (names.last ?? "")
    }
}

/// A format by its name.
struct FormatName<List: FormatList>: Choice {
    let format: OutputFormat

    static var choices: [(name: String, value: FormatName)] { List.formats.map { ($0.name, FormatName(format: $0)) } }

    /// How files of the formats end is a name for them too, and so is what people call plain text.
    static var otherNames: [String: String] {
        let endings = List.formats.flatMap { format in format.fileExtensions.map { ($0, format.name) } }
        return Dictionary(endings + [("txt", "text"), ("plain", "text")]) { first, _ in first }
    }
}
