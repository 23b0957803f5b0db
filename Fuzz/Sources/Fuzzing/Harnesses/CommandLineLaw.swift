import SetupCommand
import Tokens

/// Command lines lie in their text in order, and what is proposed instead is one line without any control character.
enum CommandLineLaw {
    /// The input stands behind the program's name.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let text = Array("ccmsetup.exe ".utf8) + bytes
        // Places count in the text with U+FFFD for what is no UTF-8.
        let count = String(decoding: text, as: UTF8.self).utf8.count
        var end = 0
        for command in PasteFindings(in: text).commandLines {
            guard command.range.lowerBound >= end, command.range.upperBound <= count else {
                return "a command line at \(command.range) behind \(end) of \(count)"
            }
            end = command.range.upperBound
            if command.corrected.contains("\n") { return "lines are proposed: \(command.corrected)" }
        }
        return Paste.flaw(text)
    }
}
