import ArgumentParser
import CMTraceLog
import Times
import Diagnosis
import LogSources
import Output
import Redaction
import Reporting
import SafeText
import SetupCommand
import Tokens
import TokenVerification
import ReportModel

struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Decode a pasted token, or a whole ccmsetup command line.",
        usage: "cmgdiag token [<options>] [<file or text> ...]",
        discussion: """
            Takes a file or any text: a bare token, wrapped or damaged too, a command line out of a script, a mail, the output of \
            BulkRegistrationTokenTool.exe. Says what the token is, for which hierarchy, until when, whether it is \
            intact, whether the command line around it will work, and whether it may be posted. Nothing leaves the \
            computer, and the token itself is not shown.

            A token is a secret. On the command line it ends in the shell's history and in the list of processes; \
            standard input is the better way. Of more than \(PasteFindings.limit) tokens the first ones are decoded and the \
            others counted; text shows \(TextTokenReporter.mostTokens), JSON all that were decoded.

            EXAMPLES
              Get-Clipboard | cmgdiag token -         Windows PowerShell
              pbpaste | cmgdiag token -               macOS
              wl-paste | cmgdiag token -              Linux (xclip -o on X11)
              cmgdiag token deploy.cmd                a script with a token in it
              cmgdiag token                           waits for a text to be pasted
              cmgdiag token - --now 2020-01-29        judge as of another day

            EXIT CODES
              0   decoded, and usable by its own claims
              1   decoded, but it can't be used: expired, not yet valid, damaged,
                  inconsistent, of an unknown kind, or the command line around it will
                  not work; of several the worst counts
              2   no token found
              64  wrong usage
            """
    )

    @Argument(
        help: ArgumentHelp(
            "A file, the text itself, or - for standard input, which is also read when nothing is given.",
            valueName: "file or text"
        ),
        completion: .file()
    )
    var texts: [String] = []

    @Option(
        help: ArgumentHelp(
            "Judge as of this time instead of now.",
            discussion: "Times are written as \(TimeArgument.forms). Without an offset it is UTC.",
            valueName: "time"
        ),
        transform: TimeArgument.read
    )
    var now: TimeArgument?

    @Flag(name: .customLong("show-raw"), help: "Show the token itself too. Whoever sees it can use it.")
    var showRaw = false

    @Option(
        help: ArgumentHelp(
            "Check the signature with this certificate (PEM or DER).",
            valueName: "file"
        ),
        completion: .file()
    )
    var certificate: String?

    @OptionGroup var output: OutputOptions<TextAndJSON>
    @OptionGroup var redaction: RedactionOptions

    func validate() throws {
        if texts.isEmpty, Terminal.isInputTerminal, !Terminal.isErrorTerminal {
            throw ValidationError(Messages.nothingGiven)
        }
        if showRaw, redaction.redact {
            throw ValidationError("--show-raw and --redact exclude each other: names stand in the token itself.")
        }
        if texts.count > 1, texts.contains("-") {
            throw ValidationError("- stands for standard input and goes with no other text.")
        }
    }

    func run() throws {
        do {
            let redacted = try redaction.begin()
            redacted?.learn(paths: paths)
            try output.destination.only.check(reading: inputs)
            try redacted?.check(reading: inputs, writing: output.destination.places)
            try output.checkEnding()
            let report = try unwritten { try self.report(on: pastedText()) }
            try write(report, redacted)
            if report.tokens.isEmpty {
                throw UsageProblem(description: fileAdvice ?? missingFile ?? Messages.noToken(in: report.source))
            }
            if !report.isUsable { throw ExitCode.found }
        } catch let problem as UsageProblem {
            Terminal.warn("cmgdiag: \(problem)")
            throw ExitCode.unusable
        } catch let error as SourceError {
            Terminal.warn("cmgdiag: \(error)")
            throw ExitCode.unusable
        }
    }

    /// The file that was named instead of a text; `nil` when a text was given.
    private var file: String? {
        guard texts.count == 1, let path = texts.first.map(DashedText.unmarked) else { return nil }
        return LogFinder.isFile(path) ? path : nil
    }

    /// What to do with several files; `nil` when none was given.
    private var fileAdvice: String? {
        texts.count > 1 && texts.contains { LogFinder.isFile(DashedText.unmarked($0)) } ? Messages.severalFiles : nil
    }

    /// That no such file is there, of a text that looks like a path; `nil` for any other text.
    private var missingFile: String? {
        guard file == nil, texts.count == 1, let path = texts.first.map(DashedText.unmarked),
            PathLook.isPathInsteadOfText(path)
        else { return nil }
        return SourceError.notFound(path).description(of: .oneFile) + " " + Messages.noTokenEither
    }

    /// The certificate's file as it was typed.
    private var certificatePath: String? { certificate.map(DashedText.unmarked) }

    /// Paths that were typed; of a text only one that is a file's, or looks like it.
    private var paths: [String] {
        let typed = texts.map(DashedText.unmarked).filter { LogFinder.isFile($0) || PathLook.isPathInsteadOfText($0) }
        return typed + [certificatePath, output.destination.only.path].compactMap { $0 }
    }

    private var inputs: [InputPlace] {
        (texts.isEmpty || texts == ["-"] ? [.standardInput] : []) + (file.map { [.path($0)] } ?? [])
            + (certificatePath.map { [.path($0)] } ?? [])
    }

    /// Makes a report, and says that none was written when that fails.
    private func unwritten(_ work: () throws -> TokenReport) throws -> TokenReport {
        do {
            return try work()
        } catch {
            output.destination.only.tellNothingWritten()
            throw error
        }
    }

    private func pastedText() throws -> Paste {
        if let file { return try Paste(file: file) }
        guard texts.isEmpty || texts == ["-"] else { return Paste(arguments: texts.map(DashedText.unmarked)) }
        WaitNotice.tellOfStandardInput()
        return try Paste(standardInput: ())
    }

    private func report(on text: Paste) throws -> TokenReport {
        let clock = Report.Clock(
            judgedAt: now?.instantWithoutLogs ?? Instant.now,
            source: now == nil ? .today : .option
        )
        let verifier = try certificatePath.map { try CertificateFile.check(path: $0) }
        return TokenReport(on: text.findings, source: text.source, clock: clock, showsRaw: showRaw) { token in
            verifier?.check(token) ?? .notChecked
        }
    }

    private func write(_ report: TokenReport, _ redacted: RedactedRun?) throws {
        guard let redacted else {
            return try output.destination.only.write(through: gate(for: report)) { draw(report, to: &$0) }
        }
        // A paste has few tokens, so the whole answer is held until no name is left in it.
        redacted.learn(from: report)
        var text = ""
        draw(report, to: &text)
        let answer = try redacted.redact(text)
        try redacted.pass { $0.write(answer) }
        try output.destination.write(answer, as: output.format)
    }

    private func draw(_ report: TokenReport, to destination: inout some TextOutputStream) {
        if output.format == .json {
            JSONTokenReporter(origin: .thisTool).write(report, to: &destination)
        } else {
            var page = output.destination.page
            // Where names are looked for, no sign for a colour may touch them.
            if redaction.redact { page = PageOptions(style: .plain, width: page.width) }
            let reporter = TextTokenReporter(page, isQuiet: output.quiet, zone: .system)
            reporter.write(report, to: &destination)
        }
    }

    /// Lets the tokens pass that somebody asked to see.
    private func gate(for report: TokenReport) -> OutputGate {
        OutputGate(showing: report.tokens.compactMap(\.raw), isMasked: output.format.isMasked)
    }
}

private enum Messages {
    static let nothingGiven = """
        Pipe a text in, such as: Get-Clipboard | cmgdiag token -
        A token given as an argument stays in the shell's history.
        """

    /// Names of files were given instead of a text.
    static let severalFiles = "no token in the arguments. To read files, name one at a time."

    /// A text that may be meant for a path was taken for a text, too.
    static let noTokenEither = "As a text it holds no token either."

    /// No token: what was looked for.
    static func noToken(in source: String) -> String {
        """
        no token in \(source).
        Looked for texts that begin with eyJ and have at least 20 letters, digits, - and _, wrapped or whole. A token \
        begins so because it is base64url of {". Copy it again from the output of BulkRegistrationTokenTool.exe or \
        from behind /regtoken:.
        """
    }
}
