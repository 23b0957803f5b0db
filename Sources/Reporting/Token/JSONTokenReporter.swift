import CMTraceLog
import Times
import ReportModel
import SetupCommand
import Tokens

/// Writes what was found in a pasted text as JSON, in the shape of ``TokenSchema``.
package struct JSONTokenReporter: Sendable {
    private let origin: ReportOrigin

    /// A reporter for reports of this origin.
    package init(origin: ReportOrigin) {
        self.origin = origin
    }

    /// Writes the whole report in pieces, with a line end at its end.
    package func write(_ report: TokenReport, to sink: inout some TextOutputStream) {
        JSONDocument.write(JSONTokenReport(report, origin: origin), to: &sink)
    }
}

/// The shape of a report on a pasted text.
private struct JSONTokenReport: Encodable {
    let schemaVersion = TokenSchema.version
    let tool: JSONTool
    let generated: String
    let clock: JSONClock
    let tokens: JSONList<JSONToken>
    let commandLines: JSONList<JSONCommandLine>
    let omitted: JSONOmitted?

    init(_ report: TokenReport, origin: ReportOrigin) {
        tool = JSONTool(name: origin.tool, version: origin.version)
        generated = origin.generated.heldWithinRFC3339.rfc3339
        clock = JSONClock(report.clock)
        let isOnly = report.tokens.count < 2
        tokens = JSONList(report.tokens) { index, entry in
            JSONToken(
                entry.token,
                signature: entry.signature,
                isNewest: isOnly ? nil : report.comparison.newest == index,
                raw: entry.raw,
                hasPlaces: true
            )
        }
        commandLines = JSONList(report.commandLines) { JSONCommandLine($1, source: report.source) }
        omitted = JSONOmitted(report)
    }
}

/// How much more stands in the text; left out where everything is in the report.
private struct JSONOmitted: Encodable {
    let tokens: Int
    let commandLines: Int

    init?(_ report: TokenReport) {
        guard report.omittedTokens + report.omittedCommandLines > 0 else { return nil }
        tokens = report.omittedTokens
        commandLines = report.omittedCommandLines
    }
}

/// The shape of a ccmsetup command line.
private struct JSONCommandLine: Encodable {
    let source: String
    let character: Int
    let line: Int
    let column: Int
    let arguments: [JSONArgument]
    let problems: [JSONCommandLineProblem]
    let corrected: String

    init(_ command: SetupCommand.CommandLine, source: String) {
        self.source = source
        character = command.start.character
        line = command.start.line
        column = command.start.column
        arguments = command.arguments.map { JSONArgument($0) }
        problems = command.problems.map { JSONCommandLineProblem($0) }
        corrected = command.corrected
    }
}

/// One argument; a token in its value is masked.
private struct JSONArgument: Encodable {
    let name: String
    /// The documented spelling; left out for an argument that is not documented.
    let documented: String?
    let value: String?
    let character: Int

    init(_ argument: SetupArgument) {
        name = TokenMask.mask(argument.name)
        documented = argument.term?.spelling
        value = argument.maskedValue
        character = argument.position.character
    }
}

/// Something wrong with a command line.
private struct JSONCommandLineProblem: Encodable {
    let code: String
    /// The rule of the catalogue that says the same of a log; left out where there is none.
    let rule: String?
    /// Whether the installation may work nevertheless.
    let isHint: Bool
    let message: String
    let character: Int?
    let line: Int?
    let column: Int?

    init(_ problem: CommandLineProblem) {
        code = problem.code.rawValue
        rule = problem.code.ruleID
        isHint = problem.isHint
        message = problem.sentence
        character = problem.position?.character
        line = problem.position?.line
        column = problem.position?.column
    }
}
