import ArgumentParser
import Diagnosis
import Explanations
import Knowledge
import LogSources
import Tokens

/// A first word that is no command and no path.
struct StrangeWord {
    private let word: String

    /// A word as it was typed.
    init(_ word: String) {
        self.word = word
    }

    /// What to type instead, as one or two sentences.
    var advice: String {
        if word == "-" { return Messages.standardInput }
        if let command = NearestWord.of(word, among: CommandTree.allNames() + ["help"]) {
            return "There is no command '\(word)'. Did you mean '\(command)'?"
        }
        if TokenMask.mask(word) != word || word.lowercased().contains("regtoken") { return Messages.secret(word) }
        if PathLook.isPath(word) { return SourceError.notFound(word).description(of: .logs) }
        if isKnown { return "'\(word)' is no command; to have it explained, type: cmgdiag explain \(quoted)" }
        let names = CommandTree.names().joined(separator: ", ")
        return "There is no command and no file '\(word)'. The commands are \(names). 'cmgdiag help' tells of each."
    }

    /// Whether `explain` has an answer.
    private var isKnown: Bool { Explainer(Catalogue.standard()).explanation(of: word).isKnown }

    /// The word as a shell takes it in one piece.
    private var quoted: String { word.contains { " ();&|<>".contains($0) } ? "'\(word)'" : word }
}

private enum Messages {
    static let standardInput = """
        Name a command for standard input: 'cmgdiag analyze -' reads logs, 'cmgdiag token -' a token, 'cmgdiag explain -' \
        codes and lines.
        """
    /// A token, or another secret, where a command belongs; what is written masks it.
    static func secret(_ word: String) -> String {
        """
        '\(word)' is no command. To have a token decoded without leaving it in the shell's history: Get-Clipboard | \
        cmgdiag token -
        """
    }
}
