import ArgumentParser
import LogSources
import Output
import Reporting
import SafeText
import SystemFiles

// What is refused before any bundle is read.
extension FleetCommand {
    /// Refuses what would be passed over: with `--worker` and `--describe` nothing is read from paths, kept or written.
    func checkNothingElseIsAsked() throws {
        if !list, !input.paths.isEmpty { throw ValidationError("--worker and --describe take no paths.") }
        let others: [(name: String, isAsked: Bool)] = [
            ("--database", database != nil), ("--verify", verify), ("--table", table != nil),
            ("--fail-on", failOn != .never), ("--quiet", quiet), ("--details", details),
            ("--format", form.format != nil), ("--json", form.destination.json),
            ("--output", !form.destination.outputs.isEmpty),
        ]
        guard let other = others.first(where: \.isAsked) else { return }
        throw ValidationError("\(other.name) is for runs over paths, not for --worker, --list and --describe.")
    }

    /// Refuses a database that is no file, or is called like an answer.
    func checkDatabaseName() throws {
        guard let database else { return }
        let ending = database.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard ["", "-", ":memory:"].contains(database) || FleetCommand.answerEndings.contains(ending) else { return }
        throw ValidationError("--database needs the name of a file for SQLite: --database fleet.sqlite")
    }

    private static let answerEndings: Set = ["csv", "json", "ndjson", "html", "htm", "txt", "md", "log", "zip"]

    /// Refuses an answer that is called like a database.
    func checkEndings() throws {
        for destination in form.destination.all where FleetCommand.databaseEndings.contains(destination.ending ?? "") {
            let path = destination.path ?? ""
            throw ValidationError("The rows are kept in a database by --database \(path), not by --output.")
        }
    }

    /// Refuses a database that is an answer too, be it there yet or not.
    ///
    /// - Throws: the exit code, after saying what is wrong.
    func checkDatabase() throws {
        // What no database can lie at, the database itself says best.
        guard let database, let place = try? OutputPlace(path: database) else { return }
        do throws(OutputProblem) {
            try place.refuse(writing: form.destination.places)
            // Files that SQLite and this tool keep beside it while they write.
            for ending in ["-wal", "-shm", "-journal", "-faults"] {
                try OutputPlace(path: database + ending).refuse(writing: form.destination.places)
            }
        } catch {
            Terminal.warn("cmgdiag: \(error)")
            throw ExitCode.unusable
        }
    }

    /// What a search could not look at, or did not.
    func tellLeftOut(of search: BundleSearch) {
        for error in search.errors { Terminal.warn("cmgdiag: \(error)") }
        guard let link = search.links.min() else { return }
        let count = search.links.count
        let links = count == 1 ? "1 link to a folder is" : "\(Int64(count).grouped) links to folders are"
        let advice = "Name what is behind as a path where it holds devices."
        Terminal.warn("cmgdiag: \(links) not followed, such as \(CarriedPath.shown(link).inOneLine). \(advice)")
    }

    /// Refuses to write an answer over a file that lies in a bundle's folder.
    func refuseLogs(among bundles: [FoundBundle]) throws {
        let written = form.destination.all.compactMap(\.path) + [database].compactMap(\.self)
        let places = written.filter(LogFinder.isReadBelowFolders).compactMap { path in
            System.place(of: path).map { (path, $0) }
        }
        guard !places.isEmpty else { return }
        for folder in bundles.flatMap(\.paths) {
            guard FileStatus(path: folder)?.kind == .folder, let start = System.place(of: folder) else { continue }
            guard let place = places.first(where: { $0.1.starts(with: start + [UInt8(ascii: "/")]) }) else { continue }
            Terminal.warn(
                "cmgdiag: \(CarriedPath.shown(place.0)): it lies among the logs that this run reads. Name another file."
            )
            throw ExitCode.unusable
        }
    }

    /// Everything that is read, and the database, over which no answer is written.
    func places(of bundles: [FoundBundle]) -> some Sequence<InputPlace> {
        (input.rules + bundles.flatMap(\.paths) + [database].compactMap(\.self)).lazy.map { InputPlace.path($0) }
    }

    private static let databaseEndings: Set = ["sqlite", "sqlite3", "db", "db3"]
}
