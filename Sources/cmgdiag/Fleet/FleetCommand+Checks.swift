import ArgumentParser
import Output
import Reporting

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

    /// Refuses a database without a name, which would be gone at the end.
    func checkDatabaseName() throws {
        guard database?.isEmpty == true else { return }
        throw ValidationError("--database needs a file's name: --database fleet.sqlite")
    }

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

    private static let databaseEndings: Set = ["sqlite", "sqlite3", "db", "db3"]
}
