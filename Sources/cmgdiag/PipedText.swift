import Explanations
import LogSources
import SetupCommand

extension PastedLines {
    /// More than anybody pastes to have it explained.
    private static let mostBytes = 4 << 20

    /// What is piped in, or typed, as text; in UTF-16 too, as Windows PowerShell redirects.
    ///
    /// - Throws: ``UsageProblem`` when there is too much of it, ``SourceError`` when it can't be read.
    static func ofStandardInput() throws -> String {
        guard let bytes = try StandardInput().contents(limit: mostBytes) else {
            throw UsageProblem(
                description: "standard input: more than \(mostBytes >> 20) MiB. 'cmgdiag analyze -' reads whole logs."
            )
        }
        var decoder = PasteDecoder()
        let text = decoder.take(bytes[...])
        return String(decoding: text + decoder.finish(), as: UTF8.self)
    }
}
