import SetupCommand
import Tokens

/// A ccmsetup command line of a text, and whether it will work.
public struct SetupCommandLine: Hashable, Sendable, Codable {
    /// The line of the text in which it starts, 1-based.
    public let line: Int

    /// The column of that line, 1-based.
    public let column: Int

    /// What is wrong with it, or worth a look; empty for one as it should be.
    public let problems: [Problem]

    /// The command line as it should be, with a placeholder where the token belongs and other secrets masked.
    public let corrected: String

    /// Something wrong with a command line, or worth a look.
    public struct Problem: Hashable, Sendable, Codable {
        /// What it is, by a name that stays: `mp-parameter-empty`.
        public let code: String

        /// The rule that says the same of a log, `CMG703`; `nil` for a problem without one.
        public let rule: String?

        /// Whether the installation may work nevertheless.
        public let isHint: Bool

        /// The problem as a sentence.
        public let message: String

        /// The line of the text, 1-based; `nil` for something that is missing.
        public let line: Int?

        /// The column of that line, 1-based; `nil` for something that is missing.
        public let column: Int?
    }
}

extension SetupCommandLine {
    /// The values of a command line, with secrets masked.
    init(_ command: SetupCommand.CommandLine) {
        line = command.start.line
        column = command.start.column
        problems = command.problems.map { Problem($0) }
        corrected = TokenMask.mask(command.corrected)
    }
}

extension SetupCommandLine.Problem {
    fileprivate init(_ problem: CommandLineProblem) {
        code = problem.code.rawValue
        rule = problem.code.ruleID
        isHint = problem.isHint
        message = problem.sentence
        line = problem.position?.line
        column = problem.position?.column
    }
}
