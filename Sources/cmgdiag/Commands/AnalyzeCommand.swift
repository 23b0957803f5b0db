import ArgumentParser
import Diagnosis
import LogSources
import Redaction
import Reporting
import Knowledge
import UserRules
import SafeText
import ReportModel

struct AnalyzeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Find the logs under each path, diagnose them, and report.",
        discussion: """
            EXAMPLES
              cmgdiag analyze logs/                    the answer on one screen
              cmgdiag analyze logs/ --details          everything that was found
              cmgdiag analyze logs/ --quiet            one line
              cmgdiag analyze logs/ -o report.html     a page to mail
              cmgdiag analyze logs/ -o ticket.md       Markdown for a ticket
              cmgdiag analyze logs/ -o report.json     for scripts
              cmgdiag analyze logs/ --format digest    one line for Intune remediations
              cmgdiag analyze zips/                    several devices: a line each
              cmgdiag analyze zips/ --device SALES-07  the whole report of one of them
              cmgdiag analyze logs/ --redact           pseudonyms instead of names
              cmgdiag analyze logs/ --since 7d         the last week of the logs
              cmgdiag analyze logs/ --now 2026-03-02   judged as of another day
              cmgdiag analyze logs/ --rules mine.yaml  with rules of your own
              cmgdiag analyze logs/ --encoding cp1250  logs in an encoding nothing shows
              cmgdiag analyze logs/ --fail-on warning  exit code 1 for warnings too

            'cmgdiag logs/' is short for 'cmgdiag analyze logs/'. Save the output of 'dsregcmd /status' beside the logs \
            as a .txt file, and the report also says what the device is joined to and which authentication methods \
            would work for it.

            Logs of several devices are told apart by the names in them: each device is judged by its own logs, one line \
            says what it has, and devices with the same root cause stand together. 'cmgdiag help devices' has more.
            """,
        aliases: ["analyse", "check", "diagnose"]
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions<ReportFormats>
    @OptionGroup var redaction: RedactionOptions

    @Flag(
        name: [.customLong("details"), .customLong("verbose"), .customShort("v")],
        help: "Everything: areas, all evidence and steps, pages, methods, sources and the timeline."
    )
    var details = false

    @Option(
        help: ArgumentHelp(
            "Of several devices report on this one: by its name, its client ID or the folder of its logs.",
            valueName: "name"
        )
    )
    var device: String?

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            """
            When to exit with 1: for an active error, which is the default; for warnings too; for errors and when \
            nothing shows that the client is served (inconclusive); or never.
            """,
            valueName: "error|warning|inconclusive|never"
        ),
        completion: .list(FailOn.names),
        transform: FailOn.read
    )
    var failOn = FailOn.error

    func validate() throws {
        try input.requirePaths(example: "cmgdiag analyze logs/")
        if output.quiet, details { throw ValidationError("--quiet and --details exclude each other.") }
    }

    func run() throws {
        do {
            try analyze()
        } catch let code as ExitCode where code == .unusable && output.isForRemediation {
            throw ExitCode.found
        }
    }

    private func analyze() throws {
        let redacted = try redaction.begin()
        redacted?.learn(from: input.effectivePaths + input.rules)
        redacted?.learn(paths: input.effectivePaths + input.rules + output.targets.compactMap(\.destination.path))
        let catalogue = try catalogue(redacted)
        let isSilent = output.quiet || output.isForRemediation
        let found = Progress.finding(
            at: input.effectivePaths,
            encoding: input.encoding.name,
            isQuiet: isSilent,
            namesFiles: redacted == nil
        )
        let bundle = redacted?.listening(to: found) ?? found
        for error in bundle.errors { warn("cmgdiag: \(error)") }
        for target in output.targets { try target.destination.check(reading: input.places(of: bundle)) }
        try redacted?.check(reading: input.places(of: bundle), writing: output.destination.places)
        try output.checkEnding()
        guard !bundle.chains.isEmpty else {
            try end(NothingToAnalyse(in: bundle, paths: input.effectivePaths), redacted)
        }
        WaitNotice.tell(of: bundle)
        let rest = bundle.withoutLogs
        let analysis = Analysis(catalogue, options: try analysisOptions(for: bundle))
        let progress = Progress.shown(isQuiet: isSilent, namesFiles: redacted == nil)
        let reports: DeviceReports
        do throws(TooManyDevices) {
            reports = try analysis.reports(on: Progress.watched(consume bundle, by: progress), called: device)
        } catch {
            progress?.end()
            let labels = try error.labels.map { try redacted?.redact(path: $0) ?? $0 }
            let asked = device.map { DeviceChoice(noneIsCalled: $0, among: labels, isNameShown: redacted == nil) }
            try end(asked.map { NothingToAnalyse($0) } ?? NothingToAnalyse(error), redacted)
        }
        progress?.end()
        guard device != nil || reports.devices.contains(where: { !$0.report.isEmpty }) else {
            try end(NothingToAnalyse(reports, of: rest), redacted)
        }
        warn(of: reports, on: rest)
        let answer = try answer(from: reports, redacted)
        try write(answer, redacted, foreignWords: catalogue.foreignWords)
        if answer.exitCode != .success { throw answer.exitCode }
    }

    /// What is to be written: the report of the only device or of the one that was asked for, or those of all.
    private func answer(from reports: DeviceReports, _ redacted: RedactedRun?) throws -> Answer {
        let shown = try redacted?.redact(reports) ?? reports
        let codes = reports.devices.map { exitCode(of: $0) }
        if let device {
            let choice = DeviceChoice(device, among: reports, shownAs: shown)
            guard let number = choice.number else { try end(NothingToAnalyse(choice), redacted) }
            let chosen = shown.devices[number]
            guard !chosen.report.isEmpty else {
                try end(NothingToAnalyse(DeviceReports(devices: [chosen]), of: LogBundle(chains: [])), redacted)
            }
            // A path that is not there may have held more of it.
            return Answer(.one(chosen.report), reports.missesPath ? .unusable : codes[number])
        }
        if reports.only != nil, let only = shown.devices.first { return Answer(.one(only.report), codes[0]) }
        let worst = ExitCode(reports.completeness, isFaulty: reports.devices.contains { failOn.isMet(by: $0.report) })
        return Answer(.several(shown), worst, deviceExitCodes: codes)
    }

    private func exitCode(of device: DeviceReport) -> ExitCode {
        ExitCode(device.completeness, isFaulty: failOn.isMet(by: device.report))
    }

    /// What the analysis knows; rule files with mistakes are told of.
    private func catalogue(_ redacted: RedactedRun?) throws -> Catalogue {
        do throws(RuleFileError) {
            return try input.catalogue()
        } catch {
            try end(NothingToAnalyse(error), redacted)
        }
    }

    /// Says that there was nothing to analyse, and ends.
    private func end(_ reason: NothingToAnalyse, _ redacted: RedactedRun?) throws -> Never {
        if !output.isForRemediation { reason.tell() }
        for target in output.targets {
            let reporter = reporter(of: target.format, at: target.destination, exitCode: .unusable)
            try reason.write(by: reporter, as: target.format, to: target.destination, redacted)
        }
        throw ExitCode.unusable
    }

    private func reporter(
        of format: OutputFormat,
        at destination: Destination,
        exitCode: ExitCode,
        deviceExitCodes: [ExitCode] = []
    ) -> any Reporter {
        let options = ReporterOptions(
            page: output.destination.page(at: destination),
            detail: detail,
            origin: .thisTool,
            exitCode: Int(exitCode.rawValue),
            deviceExitCodes: deviceExitCodes.map { Int($0.rawValue) }
        )
        return Reporters.reporter(of: format).init(options)
    }

    /// Tells on standard error what could not be read, or not to its end, and holds records, or may.
    private func warn(of reports: DeviceReports, on bundle: LogBundle) {
        var told = Set(bundle.errors.map(\.path))
        let notes = Set(bundle.notes.lazy.filter { $0.obstacle != nil }.map(\.source))
        for device in reports.devices {
            let unread = notes.union(device.report.sources.lazy.filter { $0.obstacle != nil }.map(\.name))
            let remarks = device.report.diagnostics.filter { remark in
                guard let source = remark.source, !told.contains(source) else { return false }
                return remark.level == .error || unread.contains(source)
            }
            // What several devices share, such as a server's log, is told once.
            if reports.only == nil { told.formUnion(remarks.compactMap(\.source)) }
            for remark in remarks { warn("cmgdiag: \(remark.source ?? ""): \(remark.message)") }
        }
        for remark in reports.remarks {
            guard let source = remark.source, !told.contains(source) else { continue }
            guard remark.level == .error || notes.contains(source) else { continue }
            warn("cmgdiag: \(source): \(remark.message)")
        }
    }

    /// Tells something on standard error, unless a program reads it that takes that for a fault of its own.
    private func warn(_ text: String) {
        if !output.isForRemediation { Terminal.warn(text) }
    }

    /// The wishes in the engine's terms; how a time was understood is told where the logs could not tell it.
    private func analysisOptions(for bundle: LogBundle) throws -> Analysis.Options {
        let times = try AskedTimes(input.times, in: bundle)
        if let remark = times.remark { warn("cmgdiag: \(remark)") }
        var options = Analysis.Options()
        options.since = times.since
        options.until = times.until
        options.now = times.now
        let reporters = output.targets.map { Reporters.reporter(of: $0.format) }
        options.hasTimeline = reporters.contains { $0.showsTimeline(in: detail) }
        options.hasPicture = reporters.contains { $0.showsPicture(in: detail) }
        return options
    }

    private var detail: ReportDetail { output.quiet ? .quiet : details ? .full : .normal }

    /// Writes the answer to each place; where one can't be written, the others are all the same.
    private func write(
        _ answer: Answer,
        _ redacted: RedactedRun?,
        foreignWords: @autoclosure () -> Set<String>
    ) throws {
        let targets = output.targets.map { target in
            let reporter = reporter(
                of: target.format,
                at: target.destination,
                exitCode: answer.exitCode,
                deviceExitCodes: answer.deviceExitCodes
            )
            return (target.destination, target.format, reporter)
        }
        // Not at what is drawn: among the words of the frame a user may be called max, and a device COLLECT.
        try redacted?.pass { answer.look(with: &$0, foreignWords: foreignWords()) }
        var problem: (any Error)?
        for (destination, format, reporter) in targets {
            do {
                try destination.write(through: OutputGate(isMasked: format.isMasked)) { sink in
                    answer.write(by: reporter, to: &sink)
                }
            } catch {
                problem = problem ?? error
            }
        }
        if let problem { throw problem }
        tellVerdict(of: answer)
    }

    /// Tells a person who sees no report, since it went into files, what stands in it.
    private func tellVerdict(of answer: Answer) {
        let isUnseen = output.targets.allSatisfy { $0.destination.path != nil }
        guard Terminal.isErrorTerminal, !output.isForRemediation, isUnseen else { return }
        var text = ""
        answer.write(by: TextReporter(ReporterOptions(detail: .quiet, origin: .thisTool)), to: &text)
        Terminal.warn(String(text.dropLast()))
    }
}
