import ArgumentParser
import CMTraceLog
import Reporting

@main
struct Cmgdiag: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cmgdiag",
        abstract: "Says why a Configuration Manager client can't talk to its cloud management gateway.",
        discussion: """
            It reads the client's logs in CMTrace format and tells the root cause, the lines that prove it, what to do, \
            and what it could not tell.

            EXAMPLES
              cmgdiag analyze logs/
              cmgdiag analyze ClientIDManagerStartup.log CcmMessaging.log ClientLocation.log
              cmgdiag analyze logs/ --json --output report.json
              Get-Clipboard | cmgdiag token -
              cmgdiag methods --join hybrid --location internet

            EXIT CODES
              0   analysed; no active error. token: it can be used
              1   analysed; at least one active error (see --fail-on). token: it can't be used
              2   could not analyse: nothing readable, no token, or the output can't be written
              64  wrong usage
            """,
        version: Version.text,
        subcommands: [
            AnalyzeCommand.self,
            TokenCommand.self,
            ExplainCommand.self,
            RulesCommand.self,
            MethodsCommand.self,
            SchemaCommand.self,
        ]
    )

    /// Runs the command that was asked for.
    ///
    /// Whoever throws an exit code has said why. The library would lay out all help texts before it leaves with one.
    static func main() {
        do {
            var command = try parseAsRoot(DashedText.marked(Array(CommandLine.arguments.dropFirst())))
            try command.run()
        } catch let code as ExitCode {
            Terminal.exit(code.rawValue)
        } catch {
            leave(with: error)
        }
    }

    /// Says what the argument parser has to say, which may quote what was typed, and ends the process.
    private static func leave(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let text = DashedText.unmarkedMessage(fullMessage(for: error))
        if code.isSuccess { Terminal.write(text + "\n") } else { Terminal.warn(text) }
        Terminal.exit(code.rawValue)
    }
}

/// The version of the tool.
enum Version {
    static let text = "0.1.0"
}

extension ReportOrigin {
    /// This tool, now.
    static var thisTool: ReportOrigin {
        ReportOrigin(version: Version.text, generated: Instant.now)
    }
}
