import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import cmgdiag

/// The help of each command, as a terminal of 80 columns shows it.
struct HelpTests {
    /// A command with the words that name it.
    struct Command: Sendable, CustomTestStringConvertible {
        let words: [String]
        let discussion: String

        var testDescription: String { words.joined(separator: " ") }

        /// A command and all below it.
        static func all(_ command: any ParsableCommand.Type, _ words: [String] = []) -> [Command] {
            let configuration = command.configuration
            return [Command(words: words, discussion: configuration.discussion)]
                + configuration.subcommands.flatMap { all($0, words + [$0._commandName]) }
        }
    }

    @Test(arguments: Command.all(Cmgdiag.self))
    func linesFitAndExamplesStandAsTheyWereWritten(command: Command) throws {
        let output = try Tool.run(["help"] + command.words, environment: ["COLUMNS": "80"]).output
        let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.filter { $0.count > 80 } == [])
        let asWritten = command.discussion.split(separator: "\n").filter { $0.hasPrefix(" ") }
        #expect(asWritten.filter { !lines.contains($0) } == [], "a command in two pieces can't be pasted")
    }

    @Test(arguments: ["CMG401", "untrusted-ca", "0x80072f8f", "480", "AADSTS50001"])
    func helpOnWhatExplainKnowsExplainsIt(word: String) throws {
        let run = try Tool.run("help", word)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(try run.output == Tool.run("explain", word).output)
    }

    @Test func helpOnACommandOrTopicStaysThat() throws {
        #expect(try Tool.run("help", "token").output.contains("USAGE: cmgdiag token"))
        #expect(try Tool.run("help", "times").output.hasPrefix("TIMES\n"))
    }

    // MARK: - Options that other commands have

    @Test(arguments: [
        (["explain", "12175", "-q"], "-q is for analyze, fleet, token and methods only."),
        (["rules", "show", "CMG401", "--quiet"], "--quiet is for analyze, fleet, token and methods only."),
        (["explain", "12175", "--redact"], "--redact is for analyze and token only."),
        (["token", "x", "--since=7d"], "--since is for analyze and fleet only."),
        (["schema", "--yaml"], "--yaml is for rules only."),
    ])
    func optionOfAnotherCommandIsToldWhoseItIs(words: [String], advice: String) throws {
        let run = try Tool.run(words)
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(run.errors.contains(advice))
    }

    @Test(arguments: [["explain", "12175", "--nonsense"], ["analyze", "samples", "--severity", "error"]])
    func optionOfNoCommandIsNobodys(words: [String]) throws {
        let run = try Tool.run(words)
        #expect(run.exitCode == 64 && run.errors.contains("Unknown option") && !run.errors.contains("only."))
    }

    @Test func shortOptionsStandForTheLongOnes() throws {
        let logs = "samples/token-refused/logs"
        #expect(try Tool.run("analyze", logs, "-q").output == Tool.run("analyze", logs, "--quiet").output)
        #expect(try Tool.run("analyze", logs, "-v").output == Tool.run("analyze", logs, "--details").output)
        #expect(try Tool.run("-v").output == Tool.run("version").output)
        #expect(try Tool.run("analyze", logs, "--fail-on", "warn", "-q").exitCode == 1)
    }

    // MARK: - Words

    @Test(arguments: ["no-such.txt", "no/such", #"C:\Temp\token.txt"#, "deploy.CMD"])
    func missingFileOfATokenIsSaidToBeMissing(path: String) throws {
        let run = try Tool.run("token", path)
        #expect(run.exitCode == 2 && run.errors.contains("\(path): no such file or folder"))
    }

    @Test(arguments: ["no token here", "/regtoken:abc", "abc", "see a/b for it", String(repeating: "a/b", count: 200)])
    func textWithoutATokenIsNoMissingFile(text: String) throws {
        let run = try Tool.run("token", text)
        #expect(run.exitCode == 2 && run.errors.contains("no token in the arguments"))
        #expect(!run.errors.contains("no such file"))
    }

    @Test func rulesAreFoundByWords() throws {
        let all = try ids(["rules", "list"])
        let trust = try ids(["rules", "list", "Trust", "ERROR"])
        #expect(!trust.isEmpty && trust.count < all.count && trust.allSatisfy(all.contains))
        #expect(trust.contains("CMG401") && !trust.contains("CMG411") && !trust.contains("CMG501"))
        let none = try Tool.run("rules", "list", "trust", "nonsense")
        #expect(none.exitCode == 1 && none.output.isEmpty && none.errors.contains("no rule has trust and nonsense"))
    }

    private func ids(_ words: [String]) throws -> [String] {
        let value = try Tool.run(words + ["--json"]).json()
        return (value["rules"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
}
