import ArgumentParser
import Diagnosis
import LogSources
import Reporting
import RuleCatalogue
import RuleFiles

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Find the logs under each path, diagnose them, and report.",
        discussion: """
            EXAMPLES
              cmgdiag analyze logs/                      the report on the terminal
              cmgdiag analyze logs/ --json               for scripts and tickets
              cmgdiag analyze logs/ -o report.json       the same into a file
              cmgdiag analyze logs/ --quiet              the verdict alone
              cmgdiag analyze logs/ --fail-on warning    exit code 1 from warnings on
              cmgdiag analyze logs/ --now 2026-03-02     judge as of another day
              cmgdiag analyze logs/ --rules mine.yaml    with rules of your own

            The output of dsregcmd /status, put beside the logs as a .txt file, tells what the device is joined to, and \
            with that which authentication methods would work for it.
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Evidence for every finding, all sources, and the timeline.")
    var verbose = false

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            "Exit with 1 when an active finding is this grave: error, warning or never.",
            valueName: "severity"
        )
    )
    var failOn = FailOn.error

    func validate() throws {
        if output.quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    }

    func run() throws {
        Terminal.ignoreClosedPipes()
        let catalogue = try input.catalogue()
        let bundle = LogFinder.bundle(at: input.effectivePaths)
        for error in bundle.errors { Terminal.warn("cmgdiag: \(error)") }
        guard !bundle.chains.isEmpty else {
            if bundle.errors.isEmpty { Terminal.warn(Messages.noLogs(under: input.effectivePaths)) }
            throw ExitCode.unusable
        }
        let report = Analysis(catalogue, options: analysisOptions).report(on: bundle)
        let told = Set(bundle.errors.map(\.path))
        for remark in report.diagnostics where remark.level == .error {
            if let source = remark.source, !told.contains(source) {
                Terminal.warn("cmgdiag: \(source): \(remark.message)")
            }
        }
        guard report.sources.contains(where: { !$0.isIncomplete || $0.records > 0 }) else {
            throw ExitCode.unusable
        }
        try output.destination.write(rendered(report))
        if let code = exitCode(
            of: report,
            isComplete: bundle.errors.isEmpty && !report.sources.contains(where: \.isIncomplete)
        ) {
            throw code
        }
    }

    private var analysisOptions: Analysis.Options {
        var options = input.analysis
        options.hasTimeline = verbose || output.effectiveFormat == .json
        return options
    }

    private func rendered(_ report: Report) -> String {
        var text = ""
        switch output.effectiveFormat {
        case .text: TextReporter(textOptions).write(report, to: &text)
        case .json: JSONReporter(origin: .thisTool).write(report, to: &text)
        }
        return text
    }

    private var textOptions: TextReporter.Options {
        var options = TextReporter.Options()
        options.style = output.destination.style
        options.width = output.destination.width
        options.detail = output.quiet ? .quiet : verbose ? .full : .normal
        return options
    }

    /// `nil` for success. A path that could not be read is an error even when others could.
    private func exitCode(of report: Report, isComplete: Bool) -> ExitCode? {
        guard isComplete else { return .unusable }
        guard let limit = failOn.severity, let worst = report.worstActive, worst >= limit else { return nil }
        return .found
    }
}

private enum Messages {
    /// Nothing to analyse was found: what was looked for.
    static func noLogs(under paths: [String]) -> String {
        let names = KnownLog.all.map { $0.log.name + ".log" }.joined(separator: ", ")
        return """
            cmgdiag: no Configuration Manager client log under \(paths.joined(separator: ", ")).
            Looked for files ending in .log or .lo_ that hold CMTrace records, such as \(names).
            On the client they lie in %WinDir%\\CCM\\Logs and %WinDir%\\ccmsetup\\Logs.
            """
    }
}
