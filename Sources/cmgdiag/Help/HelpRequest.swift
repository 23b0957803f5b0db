import ArgumentParser
import Diagnosis
import Explanations
import Knowledge

/// What stands behind `cmgdiag help`.
enum HelpRequest {
    /// The answer to the words that were typed.
    ///
    /// - Throws: ``ValidationError`` with the nearest topic when there is none of that name.
    static func answer(to words: [String]) throws -> CleanExit {
        let words = words.filter { $0 != "--" }
        guard let first = words.first, !["-h", "--help"].contains(first) else { return .helpRequest(CommandTree.root) }
        if let topic = HelpTopic.named(first) { return .message(topic.page) }
        var command: any ParsableCommand.Type = CommandTree.root
        for word in words {
            guard let next = CommandTree.command(word, below: command) else {
                throw ValidationError(noHelp(on: word, below: command))
            }
            command = next
        }
        return .helpRequest(command)
    }

    /// Whether help was asked for on something that `explain` knows, such as a finding's id: one word that is no command
    /// and no topic.
    static func isOnMeaning(_ words: [String]) -> Bool {
        guard words.count == 1, let word = words.first, !word.hasPrefix("--"), HelpTopic.named(word) == nil,
            CommandTree.command(word) == nil
        else { return false }
        return Explainer(Catalogue.standard()).explanation(of: word).isKnown
    }

    private static func noHelp(on word: String, below command: any ParsableCommand.Type) -> String {
        let isRoot = command == CommandTree.root
        let topics = isRoot ? HelpTopic.all.map(\.name) : []
        let names = CommandTree.allNames(below: command) + topics
        let nearest = NearestWord.of(word, among: names).map { " Did you mean '\($0)'?" } ?? ""
        let list = CommandTree.names(below: command) + topics
        let place = isRoot ? "" : " below '\(command._commandName)'"
        guard !list.isEmpty else { return "There is no help on '\(word)'\(place)." }
        return "There is no help on '\(word)'\(place).\(nearest) There is help on \(list.joined(separator: ", "))."
    }
}
