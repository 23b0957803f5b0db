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
            "Write to this file; - is standard output. Its ending chooses the format: see 'cmgdiag help formats'.",
            valueName: "file"
        ),
        completion: .file()
    )
    var outputs: [String] = []

    @Option(
        help: ArgumentHelp(
            "auto, always or never; auto colours a terminal unless NO_COLOR is set.",
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

    /// Where answers go: standard output unless files were named.
    var all: [Destination] { outputs.isEmpty ? [Destination(nil)] : outputs.map { Destination($0) } }

    /// The one place of a command that writes one answer.
    var only: Destination { Destination(outputs.last) }

    /// How a page of text is set, at the one place.
    var page: PageOptions { page(at: only) }

    /// How a page of text is set at a place.
    func page(at destination: Destination) -> PageOptions {
        let isTerminal = destination.isForTerminal
        let isColored = color == .always || (color == .auto && isTerminal && !Terminal.wantsNoColor)
        let width = isTerminal ? min(Terminal.columns ?? 80, 120) : 80
        return PageOptions(style: isColored ? .ansi : .plain, width: width)
    }

    /// Where answers go beside standard output.
    var places: [InputPlace] { all.compactMap(\.path).map { .path($0) } }

    func validate() throws {
        let paths = all.map { $0.path ?? "-" }
        guard let twice = paths.enumerated().first(where: { paths[..<$0.offset].contains($0.element) }) else { return }
        throw ValidationError("--output names \(twice.element) twice.")
    }

    /// Writes an answer in a format to the one place.
    ///
    /// - Throws: the exit code, after saying what went wrong.
    func write(_ text: String, as format: OutputFormat) throws {
        try only.write(through: OutputGate(isMasked: format.isMasked)) { $0.write(text) }
    }
}
