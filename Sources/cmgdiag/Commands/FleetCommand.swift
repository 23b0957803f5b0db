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
              cmgdiag fleet collected/                 what the devices share
              cmgdiag fleet collected/ -o fleet.html -o fleet.json
              cmgdiag fleet collected/ --database fleet.sqlite
              cmgdiag fleet collected/ -o devices.csv  one row a device
              cmgdiag fleet collected/ --table finding -o findings.csv
              cmgdiag fleet collected/ --table share -o to-do.csv   the devices of a wave
              cmgdiag fleet collected/ -o rows.ndjson  both tables, for Elastic

            With a database, the next run reads only what is new, and one that was stopped goes on. Rows name devices: \
            'cmgdiag redact collected/ --output copies' makes copies of the logs that do not.

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
        help: ArgumentHelp(
            "Whose rows CSV and NDJSON have: device, finding, or share, the devices of each fleet finding. CSV has "
                + "devices without it, and NDJSON devices and findings.",
            valueName: "device|finding|share"
        ),
        completion: .list(FleetTableName.names),
        transform: FleetTableName.read
    )
    var table: FleetTableName?

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
        help: "Up to 50 values of each kind, not only the most frequent ones."
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

    @Flag(
        help: ArgumentHelp(
            "Print the bundles under the paths as lines of JSON, and read none.",
            discussion: "Each has the request, in hexadecimal digits, by which '--worker' reads it."
        )
    )
    var list = false

    @Flag(help: "Print the tables, their columns, and the statements of the rules over fleets, as JSON.")
    var describe = false

    func validate() throws {
        if [worker, describe, list].count(where: { $0 }) > 1 {
            throw ValidationError("--worker, --list and --describe exclude each other.")
        }
        if worker || describe || list { try checkNothingElseIsAsked() }
        if worker || describe { return }
        try checkDatabaseName()
        try input.requirePaths(example: "cmgdiag fleet collected/")
        if input.effectivePaths.contains("-") {
            throw ValidationError("A fleet is not read from standard input. Name a folder: cmgdiag fleet collected/")
        }
        try checkEndings()
        if quiet, details { throw ValidationError("--quiet and --details exclude each other.") }
        if let table, !form.destination.all.contains(where: { [.csv, .ndjson].contains(form.format(at: $0)) }) {
            let advice = "add --format csv or ndjson, or -o \(table.rawValue)s.csv."
            throw ValidationError("--table is for CSV and NDJSON: \(advice)")
        }
        if verify, database == nil {
            throw ValidationError("--verify compares with a database: name it with --database.")
        }
    }

    func run() throws {
        if describe { return Terminal.write(FleetDescription.text) }
        if worker { return try work() }
        let catalogue = try input.catalogue()
        let search = BundleSearch(input.effectivePaths)
        tellLeftOut(of: search)
        if list { return try print(search) }
        for destination in form.destination.all { try destination.check(reading: places(of: search.bundles)) }
        try refuseLogs(among: search.bundles)
        try checkDatabase()
        try form.checkEnding()
        guard !search.bundles.isEmpty else {
            Terminal.warn("cmgdiag: nothing to analyse: no archive and no log under \(pathList).")
            tellNothingWritten()
            throw ExitCode.unusable
        }
        // What was read is kept where there is a database; elsewhere there is nothing to go on with.
        let interruption = database == nil ? nil : Interruption()
        do {
            try run(search, catalogue, interruption)
            // The database is closed by now, and its files are one.
            interruption?.obey()
        } catch let error as DatabaseError {
            Terminal.warn("cmgdiag: \(error)")
            tellNothingWritten()
            throw ExitCode.unusable
        }
    }
}
