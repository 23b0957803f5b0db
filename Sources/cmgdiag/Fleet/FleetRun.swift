import Diagnosis
import FleetStore
import LogSources
import Output
import Reporting
import Synchronization

/// Reads the bundles of a fleet on all processors and puts their rows into the database.
struct FleetRun {
    let reader: BundleReader
    let database: FleetDatabase
    /// Whether bundles that look as they did are compared by their content.
    let verifies: Bool
    /// What is known of runs that ended in a fault; `nil` where nothing is kept.
    let faults: FaultNotes?
    /// Who may want the run to end before all is read; `nil` where a signal ends it at once.
    let interruption: Interruption?
    let progress: FleetProgress?

    /// So many bundles, or so much time, and the database is written to the disk.
    private static let batch = (bundles: 256, time: Duration.seconds(1))
    /// How many results may wait for each thread: bundles differ in size, and results are handed over in order.
    private static let ahead = 16

    /// How many bundles were read, were known, and were left to another run.
    struct Tally {
        var read = 0
        var known = 0
        var left = 0
        var done: Int { read + known }
        var count: Int { done + left }
    }

    /// Reads what is new under these bundles, and forgets what is there no more.
    ///
    /// - Parameters:
    ///   - bundles: all that were found.
    ///   - roots: where they were looked for.
    ///   - isWhole: whether all of that could be looked at.
    /// - Returns: how many bundles were read, were known, and were left to another run.
    /// - Throws: ``DatabaseError``.
    func run(_ bundles: [FoundBundle], under roots: [String], isWhole: Bool) throws(DatabaseError) -> Tally {
        let marks = try database.marks()
        try refuse(marks.keys, beside: roots)
        let isStopped = Atomic(false)
        let look = BundleLook(reader: reader, verifies: verifies, faulty: faults?.bundles ?? [])
        let interruption = interruption
        var failure: DatabaseError?
        var tally = Tally()
        var written = ContinuousClock.now
        Workers.perform(bundles.count, threads: .max, ahead: FleetRun.ahead) { number -> BundleLook.Step in
            let isOver = isStopped.load(ordering: .relaxed) || interruption?.hasCome == true
            return isOver ? .left : look.step(bundles[number], marks)
        } take: { step in
            guard failure == nil else { return }
            do throws(DatabaseError) {
                try take(step, bundles[tally.count].key, &tally)
                progress?.show(done: tally.done, of: bundles.count)
                guard tally.read % FleetRun.batch.bundles == 0 || written.duration(to: .now) > FleetRun.batch.time
                else { return }
                try database.commit()
                written = .now
            } catch {
                failure = error
                isStopped.store(true, ordering: .relaxed)
            }
        }
        if let failure { throw failure }
        if isWhole {
            let there = Set(bundles.map { $0.key })
            for name in marks.keys.filter({ !there.contains($0) }).sorted() { try database.forget(name) }
        }
        try database.commit()
        // What notes of faults tell is in the database when all was looked at.
        if tally.left == 0 || faults?.bundles.isEmpty == true { faults?.end() }
        return tally
    }

    /// Refuses a database with the bundles of other paths: the answer is of these alone, and theirs would have to go.
    private func refuse(_ known: some Sequence<String>, beside roots: [String]) throws(DatabaseError) {
        let roots = roots.map { FoundBundle(BundleSearch.plain($0)).key }
        let others = known.filter { name in
            !roots.contains { name == $0 || name.hasPrefix($0 == "." || $0 == "/" ? $0 : $0 + "/") }
        }
        guard let other = others.min() else { return }
        let reason = """
            it holds \(others.count == 1 ? "a bundle" : "\(Int64(others.count).grouped) bundles") of other paths, such as \(other). Name \
            those paths too, or another file with --database.
            """
        throw DatabaseError(path: database.path ?? "", reason: reason)
    }

    private func take(_ step: BundleLook.Step, _ name: String, _ tally: inout Tally) throws(DatabaseError) {
        switch step {
        case .left: tally.left += 1
        case .unchanged: tally.known += 1
        case .touched(let mark):
            tally.known += 1
            try database.note(mark, of: name)
        case .read(let rows):
            tally.read += 1
            try database.put(rows)
        }
    }
}
