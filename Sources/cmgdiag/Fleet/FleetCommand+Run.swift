import ArgumentParser
import Diagnosis
import FleetModel
import FleetStore
import LogSources
import Output
import Reporting
import SafeText
import SystemFiles

// What is done when nothing is refused.
extension FleetCommand {
    /// Answers requests on standard input.
    func work() throws {
        let reader = BundleReader(catalogue: try input.catalogue(), times: input.times, encoding: input.encoding.name)
        if let problem = FleetWorker(reader: reader).run() {
            Terminal.warn("cmgdiag: \(problem).")
            throw ExitCode.unusable
        }
    }

    /// Prints the bundles that were found, a line each.
    func print(_ search: BundleSearch) throws {
        for bundle in search.bundles { Terminal.write(BundleList.line(of: bundle)) }
        guard search.errors.isEmpty, !search.bundles.isEmpty else { throw ExitCode.unusable }
    }

    /// Reads what is new and writes the answer.
    func run(_ search: BundleSearch, _ catalogue: Catalogue, _ interruption: Interruption?) throws {
        let faults = try database.flatMap { path throws(DatabaseError) in try FaultNotes(besideDatabase: path) }
        let rows = try FleetDatabase(path: database, settings: FleetSettings(input, catalogue).text)
        if rows.forgotten > 0 {
            let words = "were read with other options or another version, and are read again"
            Terminal.warn("cmgdiag: \(Int64(rows.forgotten).grouped) bundles \(words).")
        }
        let progress = FleetProgress(isQuiet: quiet)
        let run = FleetRun(
            reader: BundleReader(catalogue: catalogue, times: input.times, encoding: input.encoding.name),
            database: rows,
            verifies: verify,
            faults: faults,
            interruption: interruption,
            progress: progress
        )
        let tally = try run.run(search.bundles, under: input.effectivePaths, isWhole: search.errors.isEmpty)
        progress?.end()
        if tally.left > 0 { return tellStopped(tally, of: search.bundles.count) }
        interruption?.obey()
        tell(tally, of: search.bundles.count)
        let summary = try rows.summary()
        let code = try exitCode(of: rows, summary, isComplete: search.errors.isEmpty)
        try write(FleetAnswer(database: rows, summary: summary, databasePath: database, detail: detail, exitCode: code))
        if code != .success { throw code }
    }

    /// How far a run came that was told to end, and that nothing is lost.
    private func tellStopped(_ tally: FleetRun.Tally, of count: Int) {
        let place = database.map(CarriedPath.shown) ?? ""
        let numbers = "\(Int64(tally.done).grouped) of \(Int64(count).grouped)"
        Terminal.warn(
            "cmgdiag: stopped: \(numbers) bundles are in \(place). The same command goes on from there."
        )
        tellNothingWritten()
    }

    /// What was not read again, where somebody looks on: a script has the rows, and takes words here for a fault.
    private func tell(_ tally: FleetRun.Tally, of count: Int) {
        guard tally.known > 0, !quiet, details || Terminal.isErrorTerminal else { return }
        let numbers = "\(Int64(tally.known).grouped) of \(Int64(count).grouped)"
        Terminal.warn("cmgdiag: \(numbers) bundles were known and not read again.")
    }

    private func exitCode(
        of database: FleetDatabase,
        _ summary: FleetSummary,
        isComplete: Bool
    ) throws(DatabaseError) -> ExitCode {
        guard summary.devices > summary.unreadable else {
            let bundles = summary.unreadable == 1 ? "1 bundle" : "\(Int64(summary.unreadable).grouped) bundles"
            Terminal.warn("cmgdiag: nothing to analyse: no log was read in \(bundles).")
            return .unusable
        }
        guard isComplete else { return .unusable }
        guard let condition = failOn.condition else { return .success }
        return try database.hasDevice(where: condition) ? .found : .success
    }

    private func write(_ answer: FleetAnswer) throws {
        for destination in form.destination.all {
            let format = form.format(at: destination)
            try answer.write(
                format,
                table: table,
                to: destination,
                page: form.destination.page(at: destination)
            )
        }
    }

    private var detail: ReportDetail { quiet ? .quiet : details ? .full : .normal }

    /// The paths that were named, for messages.
    var pathList: String { input.effectivePaths.map(CarriedPath.shown).joined(separator: ", ") }

    func tellNothingWritten() {
        for destination in form.destination.all { destination.tellNothingWritten() }
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
