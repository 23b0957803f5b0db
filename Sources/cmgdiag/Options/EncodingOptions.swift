import ArgumentParser
import LogSources

/// In which encoding logs are read; shared by the commands that read some.
struct EncodingOptions: ParsableArguments {
    @Option(
        name: .customLong("encoding"),
        help: ArgumentHelp(
            "The encoding of logs that are not in UTF-8, UTF-16 or Windows-1252, which are known without it.",
            discussion:
                "Names such as \(TextEncoding.examples.joined(separator: ", ")). A byte order mark counts more. "
                + "'help encodings' tells more.",
            valueName: "name"
        ),
        completion: .list(TextEncoding.examples),
        transform: EncodingOptions.read
    )
    var name: TextEncoding?

    /// Reads what somebody typed.
    ///
    /// - Throws: ``ValidationError`` with names that there are, and the nearest one to what was typed.
    private static func read(_ text: String) throws -> TextEncoding {
        if let encoding = TextEncoding(named: text) { return encoding }
        let names = TextEncoding.examples + CodePage.all.map(\.name)
        let near = NearestWord.of(text.lowercased(), among: names).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError(
            "No encoding is known by that name; some are \(TextEncoding.examples.joined(separator: ", ")).\(near)"
        )
    }
}
