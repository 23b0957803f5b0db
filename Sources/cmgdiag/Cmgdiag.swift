import ArgumentParser
import CMTraceLog
import Times
import Output
import Reporting
import Tokens

@main
struct Cmgdiag: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cmgdiag",
        abstract: "Says why a Configuration Manager client can't talk to its cloud management gateway.",
        discussion: """
            It reads the client's logs in CMTrace format and tells the root cause, the lines that prove it, what to do, \
            and what it could not tell.

            EXAMPLES
              cmgdiag logs/                        the answer, on one screen
              cmgdiag analyze CcmMessaging.log ClientLocation.log
              cmgdiag analyze logs/ -o report.html
              cmgdiag fleet collected/             many devices, and what they share
              Get-Clipboard | cmgdiag token -      what a token says, without showing it
              cmgdiag explain 0x80072f8f           a code, a rule or a line of a log
              cmgdiag methods --join hybrid --location internet

            'cmgdiag help analyze' tells all of a command. There is also help on: devices, encodings, exit-codes, fleet-worker, formats, paths, times; \
            'cmgdiag help CMG401' explains a finding.

            EXIT CODES
              0   analysed; no active error, inconclusive too. token: it can be used
              1   analysed; an active error (see --fail-on). token: can't be used
              2   could not analyse: nothing readable, no token, no way to write
              64  wrong usage
            """,
        version: ToolVersion.line,
        subcommands: [
            AnalyzeCommand.self,
            FleetCommand.self,
            TokenCommand.self,
            RedactCommand.self,
            ExplainCommand.self,
            RulesCommand.self,
            MethodsCommand.self,
            SchemaCommand.self,
            VersionCommand.self,
            CompletionsCommand.self,
            ManualCommand.self,
        ]
    )

    /// Runs the command that was asked for, and ends with its exit code, unless standard output did not take everything.
    static func main() {
        CommandTree.root = Cmgdiag.self
        StandardStreams.prepare()
        Terminal.refuseOddWidths()
        let code = outcome()
        Discretion.speak()
        do {
            try StandardStreams.finish()
        } catch {
            Terminal.warn("cmgdiag: \(error)")
            Terminal.exit(ExitCode.unusable.rawValue)
        }
        Terminal.exit(code.rawValue)
    }

    /// Runs the command.
    ///
    /// Whoever throws an exit code has said why; the library would lay out all help texts before it leaves with one. What
    /// it has to say, such as help and wrong usage, is written here, since it writes past a full disk without a word.
    private static func outcome() -> ExitCode {
        var arguments: [String] = []
        do {
            let typed = ProcessArguments.all
            KnownSecrets.learn(from: typed)
            arguments = try Invocation(typed).arguments
            if let option = DashedText.withoutValue(in: arguments) {
                throw ValidationError("Nothing stands behind the = of '\(option)'.")
            }
            var command = try parseAsRoot(DashedText.marked(arguments))
            try command.run()
            return .success
        } catch let code as ExitCode {
            return code
        } catch {
            let code = exitCode(for: error)
            // It may quote what was typed.
            let message = DashedText.unmarkedMessage(fullMessage(for: error))
            if code == .success { Terminal.write(message + "\n") } else { warn(message, of: arguments) }
            return code
        }
    }

    /// Says what is wrong with the arguments, and which command takes an option that this one does not.
    private static func warn(_ message: String, of arguments: [String]) {
        var lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        if let first = lines.first, first.contains("Unknown option"), let strange = StrangeOption(in: arguments) {
            lines[0] = first + ". " + strange.sentence[...]
        }
        Terminal.warn(lines.joined(separator: "\n"))
    }
}

extension ReportOrigin {
    /// This tool, now.
    static var thisTool: ReportOrigin {
        ReportOrigin(version: ToolVersion.text, generated: Instant.now)
    }
}
