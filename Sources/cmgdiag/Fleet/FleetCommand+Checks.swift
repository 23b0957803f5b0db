import ArgumentParser
import Output
import Reporting

// What is refused before any bundle is read.
extension FleetCommand {
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
        } catch {
            Terminal.warn("cmgdiag: \(error)")
            throw ExitCode.unusable
        }
    }

    private static let databaseEndings: Set = ["sqlite", "sqlite3", "db", "db3"]
}
