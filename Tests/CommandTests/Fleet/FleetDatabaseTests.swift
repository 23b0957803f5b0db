import Foundation
import TestSupport
import Testing

/// The database of a fleet, where something is wrong with it.
struct FleetDatabaseTests {
    private let folder: TemporaryFolder
    private let database: String

    init() throws {
        folder = try TemporaryFolder()
        database = folder.path("f.sqlite")
    }

    private func fleet(_ arguments: String...) throws -> Tool.Run {
        try Tool.run(["fleet", "samples/token-refused", "-q", "--database", database] + arguments)
    }

    /// Runs a few lines of Python with the database's path as `path`.
    private func python(_ lines: String) throws -> Tool.Run {
        let script = "import sqlite3, sys\npath = sys.argv[1]\n" + lines
        return try Tool.run(executable: URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", script, database])
    }

    @Test func aFileThatIsNoDatabaseStaysAsItIs() throws {
        try folder.write("these are notes, and no database of anything at all\n", to: "f.sqlite")
        let run = try fleet()
        #expect(run.exitCode == 2 && run.output.isEmpty && run.errors.contains("no database of SQLite's"))
        #expect(try Files.text(of: URL(fileURLWithPath: database)).hasPrefix("these are notes"))
    }

    @Test func aDatabaseOfSomethingElseStaysAsItIs() throws {
        _ = try python("c = sqlite3.connect(path); c.execute('create table t (a)'); c.commit()")
        let before = try Data(contentsOf: URL(fileURLWithPath: database))
        #expect(!before.isEmpty)
        let run = try fleet()
        #expect(run.exitCode == 2 && run.errors.contains("something else than cmgdiag"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: database)) == before)
    }

    @Test func aFolderThatIsMissingIsTold() throws {
        let run = try Tool.run("fleet", "samples", "--database", folder.path("no/f.sqlite"))
        #expect(run.exitCode == 2 && run.errors.contains("Is its folder there"))
    }

    @Test func aLockedDatabaseIsTold() throws {
        #expect(try fleet().exitCode == 0)
        let script = """
            import sqlite3, subprocess, sys
            c = sqlite3.connect(sys.argv[1], isolation_level=None)
            c.execute('begin immediate')
            # Another clock: the rows would have to be made anew.
            run = subprocess.run([sys.argv[2], 'fleet', 'samples/token-refused', '-q', '--now', '2026-01-01',
                '--database', sys.argv[1]], capture_output=True, text=True)
            print(run.returncode, run.stdout, run.stderr)
            """
        let python = URL(fileURLWithPath: "/usr/bin/env")
        let run = try Tool.run(executable: python, ["python3", "-c", script, database, Tool.executable.path])
        #expect(run.output.hasPrefix("2 ") && run.output.contains("another run is writing to it"), "\(run.output)")
    }

    @Test func aFullDiskIsToldAndTheNextRunGoesOn() throws {
        let script = "ulimit -f 8; exec \"$0\" fleet samples -q --database \"$1\""
        let run = try Tool.run([database], shell: script)
        #expect(run.exitCode == 2 && run.output.isEmpty && run.errors.contains("disk"), "\(run.errors)")
        let next = try Tool.run("fleet", "samples", "-q", "--database", database)
        #expect(next.exitCode == 0 && next.output.hasPrefix("\(Sample.all.count) devices:"))
    }

    @Test func theDatabaseIsNoAnswer() throws {
        let path = folder.path("rows")
        for _ in 0..<2 {
            let run = try Tool.run("fleet", "samples", "--database", path, "--format", "csv", "-o", path)
            #expect(run.exitCode == 2 && run.errors.contains("Name another file"))
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        #expect(try Tool.run("fleet", "samples", "-q", "--database", path).exitCode == 0)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(try Tool.run("fleet", "samples", "--database", path, "--format", "csv", "-o", path).exitCode == 2)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
}
