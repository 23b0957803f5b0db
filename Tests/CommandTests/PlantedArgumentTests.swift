import Foundation
import Testing

/// A secret among the arguments, where people put one by mistake, is in no answer to them.
@Suite(.serialized) struct PlantedArgumentTests {
    /// A command to which a secret is given as the last argument, and how it ends.
    struct Command: CustomStringConvertible {
        let words: [String]
        let exitCode: Int32
        /// What is shown beside or instead of the argument.
        let shows: String

        var description: String { words.joined(separator: " ") }

        init(_ words: String..., exits exitCode: Int32, shows: String = "beacon") {
            self.words = words
            self.exitCode = exitCode
            self.shows = shows
        }
    }

    private static let commands = [
        Command(exits: 64), Command("tokne", exits: 64, shows: "tokne"), Command("analyze", exits: 2),
        Command("token", "--now", exits: 64), Command("token", "--format", exits: 64),
        Command("token", "x", "--certificate", exits: 2), Command("token", "x", "-o", exits: 2),
        Command("rules", exits: 1), Command("rules", "show", exits: 1), Command("rules", "check", exits: 2),
        Command("rules", "list", exits: 1), Command("methods", exits: 64), Command("methods", "--join", exits: 64),
        Command("explain", exits: 1), Command("explain", "--json", exits: 1),
        Command("explain", "0x80072f8f", "-o", exits: 2), Command("analyze", ".", "--rules", exits: 2),
        Command("analyze", ".", "--since", exits: 64), Command("analyze", ".", "--fail-on", exits: 64),
        Command("analyze", ".", "--color", exits: 64), Command("schema", "--for", exits: 64),
        Command("help", exits: 64), Command("analyze", "--beacon", exits: 64, shows: "Usage:"),
    ]

    @Test(arguments: commands)
    func nothingComesOutOfArguments(_ command: Command) throws {
        for secret in ["beacon \(Planted.token)", "beacon/regtoken:\(Planted.token)", "beacon pwd=\(Planted.value)"] {
            try PlantedRun(
                arguments: Self.arguments(command, secret),
                exitCodes: [command.exitCode],
                shows: [command.shows]
            ).expectNoLeak()
        }
    }

    /// What begins like an option may be one, many, or help; an answer there is in any case.
    @Test(arguments: commands)
    func nothingComesOutOfWhatBeginsLikeAnOption(_ command: Command) throws {
        for secret in ["-\(Planted.token)", "--\(Planted.token)"] {
            let arguments = Self.arguments(command, secret)
            let run = try PlantedRun(arguments: arguments, exitCodes: [0, 1, 2, 64]).expectNoLeak()
            #expect(!run.output.isEmpty || !run.errors.isEmpty, "\(command)")
        }
    }

    @Test func nothingComesOutOfATokenAmongTheArguments() throws {
        for words in [["token"], ["token", "--json"], ["token", "--"], ["token", "--format", "text"]] {
            for text in [Planted.token, "/regtoken:\(Planted.token)", "x \(Planted.token)"] {
                try PlantedRun(arguments: words + [text], exitCodes: [1], shows: ["BulkRegistration"]).expectNoLeak()
            }
            try PlantedRun(arguments: words + ["pwd=\(Planted.value)"], exitCodes: [2], shows: ["no token"])
                .expectNoLeak()
        }
        try PlantedRun(arguments: ["token", "--quiet", Planted.token], exitCodes: [1]).expectNoLeak()
        // Who asks for it gets it, so the look for it finds what is there.
        #expect(Planted.leak(in: try Tool.run("token", "--show-raw", Planted.token).output) != nil)
    }

    /// Into no folder, so that nothing is written; and with the secret in an option's name.
    private static func arguments(_ command: Command, _ secret: String) -> [String] {
        if command.words.last == "-o" { return command.words + ["missing/\(secret)"] }
        if command.words.last == "--beacon" { return command.words.dropLast() + ["--beacon\(secret)=1"] }
        return command.words + [secret]
    }
}
