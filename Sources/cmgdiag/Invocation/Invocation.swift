import ArgumentParser
import LogSources
import Reporting

/// What somebody typed behind the tool's name, understood as far as it can mean one thing only.
///
/// The parser takes commands as they are spelled and nothing else. A path stands for the analysis of it; for everything
/// else that is no command, the message says what to type.
struct Invocation {
    /// The arguments for the parser.
    let arguments: [String]

    /// Understands arguments.
    ///
    /// - Throws: ``ValidationError`` with what to type, ``CleanExit`` with the help or the version that was asked for.
    init(_ typed: [String]) throws {
        guard let first = typed.first else {
            arguments = []
            return
        }
        if first == "-V" || typed == ["-v"] { throw CleanExit.message(ToolVersion.line) }
        if first.lowercased() == "help" {
            let words = Array(typed.dropFirst())
            guard HelpRequest.isOnMeaning(words) else { throw try HelpRequest.answer(to: words) }
            arguments = [ExplainCommand._commandName] + words
            return
        }
        if let command = CommandTree.command(first) {
            try Invocation.refuseHelp(behind: typed, of: command)
            arguments = try Invocation.withoutSlips([command._commandName] + typed.dropFirst(), below: command)
        } else if first.hasPrefix("-"), first != "-", !(first.dropFirst().first?.isNumber ?? false) {
            try Invocation.refuseOptionsAlone(typed)
            arguments = typed
        } else if LogFinder.exists(first) {
            arguments = [AnalyzeCommand._commandName] + typed
        } else {
            throw ValidationError(StrangeWord(first).advice)
        }
    }

    /// A command below a command in any case, such as `rules SHOW`.
    private static func withoutSlips(_ typed: [String], below command: any ParsableCommand.Type) throws -> [String] {
        guard typed.count > 1, let below = CommandTree.command(typed[1], below: command) else { return typed }
        var arguments = typed
        arguments[1] = below._commandName
        return arguments
    }

    /// Refuses `cmgdiag analyze help`: what stands behind a command is what it works on.
    private static func refuseHelp(behind typed: [String], of command: any ParsableCommand.Type) throws {
        guard typed.count == 2, typed[1].lowercased() == "help", !LogFinder.exists(typed[1]) else { return }
        throw ValidationError("For the help of \(command._commandName), type: cmgdiag help \(command._commandName)")
    }

    /// Refuses options that stand before any command, or without one.
    private static func refuseOptionsAlone(_ typed: [String]) throws {
        let own = ["-h", "-help", "--help", "--help-hidden", "--version"]
        guard !own.contains(typed[0]), !typed[0].hasPrefix("---"), !typed[0].hasPrefix("--experimental"),
            !typed[0].hasPrefix("--generate")
        else {
            return
        }
        guard let command = typed.first(where: { CommandTree.command($0) != nil }) else {
            throw ValidationError("Name a command, or a folder with logs, first: cmgdiag analyze logs/ \(typed[0])")
        }
        throw ValidationError("Options stand behind the command: cmgdiag \(command) … \(typed[0])")
    }
}
