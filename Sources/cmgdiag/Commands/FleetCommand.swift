import ArgumentParser
import Diagnosis
import FleetModel
import FleetStore
import LogSources
import Output
import Reporting
import SafeText
import SystemFiles

struct FleetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fleet",
        abstract: "Diagnose the logs of many devices, and say what they share.",
        discussion: """
            Each archive under a path, and each folder in which logs lie, is the bundle of a device. What devices share \
            is told first: one server, one certificate, one version, one day.

            EXAMPLES
              cmgdiag fleet collected/                              what the devices share
              cmgdiag fleet collected/ --database fleet.sqlite      the next run reads only what is new
              cmgdiag fleet collected/ -o fleet.html -o fleet.json  a page to mail, and for scripts
              cmgdiag fleet collected/ -o devices.csv               one row a device
              cmgdiag fleet collected/ --table finding -o findings.csv
              cmgdiag fleet collected/ -o rows.ndjson               both tables, for Elastic and others

            The full report of one device: cmgdiag analyze collected/PC-00042.zip
            """
    )

    @OptionGroup var input: InputOptions
    @OptionGroup var form: FormatOptions<FleetFormats>

    @Option(
        name: .customLong("database"),
        help: ArgumentHelp(
            "Keep the rows in this file of SQLite's: the next run over the same paths reads only what is new, and one "
                + "that was stopped goes on.",
            valueName: "file"
        ),
        completion: .file(extensions: ["sqlite"])
    )
    var database: String?

    @Flag(help: "Compare what is known by its content too, not only by size, time of change and file number.")
    var verify = false

    @Option(
        help: ArgumentHelp("Which rows CSV has: device, which is the default, or finding.", valueName: "table"),
        completion: .list(FleetTableName.names),
        transform: FleetTableName.read
    )
    var table = FleetTableName.device

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            "When to exit with 1: never, which is the default; when a device has an active error; a warning too; or when "
                + "one is not shown to be served.",
            valueName: "error|warning|inconclusive|never"
        ),
        completion: .list(FailOn.names),
        transform: FailOn.read
    )
    var failOn = FailOn.never

    @Flag(name: [.customShort("q"), .customLong("quiet")], help: "Only the numbers in one line.")
    var quiet = false

    @Flag(
        name: [.customLong("details"), .customLong("verbose"), .customShort("v")],
        help: "All values, not only the most frequent ones."
    )
    var details = false

    @Flag(
        help: ArgumentHelp(
            "Answer requests on standard input with rows, for programs that spread bundles over machines.",
            discussion:
                "A request is a line of three parts with tabs between them: 'path', a bundle's name and a path; "
                + "or 'bytes', its name and the number of bytes that follow. 'cmgdiag help fleet-worker' tells more."
        )
    )
    var worker = false

    @Flag(help: "Print the tables, their columns, and the statements of the rules over fleets, as JSON.")
    var describe = false

    func validate() throws {
        if worker || describe {
            if !input.paths.isEmpty { throw ValidationError("--worker and --describe take no paths.") }
            return
        }
        try input.requirePaths(example: "cmgdiag fleet collected/")
        if input.effectivePaths.contains("-") {
            throw ValidationError("A fleet is not read from standard input. Name a folder: cmgdiag fleet collected/")
        }
        if quiet, details { throw ValidationError("--quiet and --details exclude each other.") }
        if verify, database == nil {
            throw ValidationError("--verify compares with a database: name it with --database.")
        }
    }

    func run() throws {
        if describe { return Terminal.write(FleetDescription.text) }
        if worker { return try work() }
        let catalogue = try input.catalogue()
        let search = BundleSearch(input.effectivePaths)
        for error in search.errors { Terminal.warn("cmgdiag: \(error)") }
        for destination in form.destination.all { try destination.check(reading: places(of: search.bundles)) }
        try form.checkEnding()
        guard !search.bundles.isEmpty else {
            Terminal.warn("cmgdiag: nothing to analyse: no archive and no log under \(pathList).")
            throw ExitCode.unusable
        }
        do {
            try run(search, catalogue)
        } catch let error as DatabaseError {
            Terminal.warn("cmgdiag: \(error)")
            throw ExitCode.unusable
        }
    }
}

// MARK: - Running

extension FleetCommand {
    private func work() throws {
        let reader = BundleReader(catalogue: try input.catalogue(), times: input.times, encoding: input.encoding.name)
        if let problem = FleetWorker(reader: reader).run() {
            Terminal.warn("cmgdiag: \(problem).")
            throw ExitCode.unusable
        }
    }

    private func run(_ search: BundleSearch, _ catalogue: Catalogue) throws {
        let database = try FleetDatabase(path: database, settings: FleetSettings(input, catalogue).text)
        let progress = FleetProgress(isQuiet: quiet)
        let run = FleetRun(
            reader: BundleReader(catalogue: catalogue, times: input.times, encoding: input.encoding.name),
            database: database,
            verifies: verify,
            progress: progress
        )
        let tally = try run.run(search.bundles)
        progress?.end()
        if tally.known > 0 {
            Terminal.warn("cmgdiag: \(tally.known) of \(search.bundles.count) bundles were known and not read again.")
        }
        let summary = try database.summary()
        guard summary.devices > summary.unreadable else {
            Terminal.warn("cmgdiag: nothing to analyse: no log was read in \(summary.unreadable) bundles.")
            for bundle in summary.broken.prefix(5) { Terminal.warn("cmgdiag: \(bundle.bundle): \(bundle.reason)") }
            throw ExitCode.unusable
        }
        let code = try exitCode(of: database, isComplete: search.errors.isEmpty)
        try write(FleetAnswer(database: database, summary: summary, detail: detail, exitCode: code))
        if code != .success { throw code }
    }

    private func exitCode(of database: FleetDatabase, isComplete: Bool) throws(DatabaseError) -> ExitCode {
        guard isComplete else { return .unusable }
        guard let condition = failOn.condition else { return .success }
        return try database.hasDevice(where: condition) ? .found : .success
    }

    private func write(_ answer: FleetAnswer) throws {
        for destination in form.destination.all {
            let format = form.format(at: destination)
            try answer.write(format, table: table, to: destination, page: form.destination.page(at: destination))
        }
    }

    private var detail: ReportDetail { quiet ? .quiet : details ? .full : .normal }

    /// The paths that were named, for messages.
    private var pathList: String { input.effectivePaths.map(CarriedPath.shown).joined(separator: ", ") }

    /// Everything that is read, and the database, over which no answer is written.
    private func places(of bundles: [FoundBundle]) -> some Sequence<InputPlace> {
        (input.rules + bundles.flatMap(\.paths) + [database].compactMap(\.self)).lazy.map { InputPlace.path($0) }
    }
}

extension FailOn {
    /// What a device's row shows that counts; `nil` where nothing does.
    fileprivate var condition: FleetCondition? {
        switch self {
        case .error: .errors
        case .warning: .warnings
        case .inconclusive: .inconclusive
        case .never: nil
        }
    }
}
