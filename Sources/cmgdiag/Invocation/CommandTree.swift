import ArgumentParser

/// The commands there are, as the parser knows them.
enum CommandTree {
    /// The tool itself, which everything else is below of.
    ///
    /// It names itself when it starts, before anything asks: commands that tell of all commands would otherwise lead back
    /// to the one that lists them.
    nonisolated(unsafe) static var root: any ParsableCommand.Type = NoTool.self

    /// What is there before a tool has named itself.
    private struct NoTool: ParsableCommand {}

    /// The names of the commands below one, without those that are not shown.
    static func names(below command: any ParsableCommand.Type = root) -> [String] {
        shown(below: command).map { $0._commandName }
    }

    /// The names with the other names that commands have.
    static func allNames(below command: any ParsableCommand.Type = root) -> [String] {
        shown(below: command).flatMap { [$0._commandName] + $0.configuration.aliases }
    }

    /// The command of a name, in any case; `nil` when there is none.
    static func command(
        _ name: String,
        below command: any ParsableCommand.Type = root
    ) -> (any ParsableCommand.Type)? {
        let name = name.lowercased()
        return command.configuration.subcommands.first {
            $0._commandName == name || $0.configuration.aliases.contains(name)
        }
    }

    private static func shown(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    }
}
