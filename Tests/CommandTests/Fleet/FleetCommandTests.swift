import Foundation
import TestSupport
import Testing

@testable import cmgdiag

/// `cmgdiag fleet`, run as a user runs it, over the samples: each is a device.
struct FleetCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func fleet(_ arguments: String...) throws -> Tool.Run { try Tool.run(["fleet"] + arguments) }

    // MARK: - Answers

    @Test func numbersAreThoseOfTheSamples() throws {
        let summary = try fleet("samples", "--json").json()
        let statuses = try #require(summary["statuses"] as? [[String: Any]])
        for share in statuses {
            let wanted = Sample.all.filter { $0.status == share["value"] as? String }.count
            #expect(share["devices"] as? Int == wanted, "\(share)")
        }
        #expect(summary["devices"] as? Int == Sample.all.count && summary["unreadable"] as? Int == 0)
        let failing = Sample.all.filter { $0.status == "failing" }.count
        let beginnings = try #require(summary["beginnings"] as? [String: Any])
        let hours = try #require(beginnings["hours"] as? [[String: Any]])
        let known = hours.compactMap { $0["devices"] as? Int }.reduce(0, +)
        #expect(known + (beginnings["unknown"] as? Int ?? 0) == failing && known > 0)
        let starts = hours.compactMap { $0["start"] as? String }
        #expect(starts == starts.sorted() && starts.allSatisfy { $0.hasSuffix(":00:00Z") })
    }

    /// Two runs over one database would tell each other's rows for their own.
    @Test func oneRunAtATimeHasADatabase() throws {
        let database = folder.path("fleet.sqlite")
        let notes = open(database + "-faults", O_WRONLY | O_CREAT, 0o600)
        defer { close(notes) }
        try #require(flock(notes, LOCK_EX) == 0)
        let refused = try fleet("samples", "--database", database, "-q")
        #expect(refused.exitCode == 2 && refused.errors.contains("another run is writing to it"))
        #expect(folder.names == ["fleet.sqlite-faults"])
        flock(notes, LOCK_UN)
        #expect(try fleet("samples", "--database", database, "-q").exitCode == 0)
        #expect(folder.names == ["fleet.sqlite"])
    }

    /// However a path is written, its bundles are the same.
    @Test func spellingsOfAPathAreOne() throws {
        let database = folder.path("fleet.sqlite")
        for path in ["samples", "./samples", "samples//", "././samples/."] {
            #expect(try fleet(path, "--database", database, "-q").exitCode == 0, "\(path)")
        }
        let other = try fleet("Tests/Cases/aadsts50001", "--database", database, "-q")
        #expect(other.exitCode == 2 && other.errors.contains("of other paths, such as samples/"))
    }

    @Test func oneRunWritesEveryFormatAndSaysNothing() throws {
        let names = ["a.txt", "a.json", "a.html", "a.csv", "a.ndjson"]
        let files = names.map { folder.path($0) }
        let run = try Tool.run(["fleet", "samples"] + files.flatMap { ["-o", $0] })
        #expect(run.exitCode == 0 && run.output.isEmpty && run.errors.isEmpty)
        for file in files { #expect(try Files.text(of: URL(fileURLWithPath: file)).count > 500, "\(file)") }
        // The same in the next run, but for the time.
        let again = try Tool.run(["fleet", "samples", "--format", "csv"])
        // A file begins with the mark by which Excel knows UTF-8; a stream does not.
        #expect(try "\u{feff}" + again.output == Files.text(of: URL(fileURLWithPath: folder.path("a.csv"))))
    }

    @Test func knownBundlesAreToldOnlyWhereSomebodyAsks() throws {
        let database = folder.path("f.sqlite")
        #expect(try fleet("samples", "--database", database).errors.isEmpty)
        let second = try fleet("samples", "--database", database)
        let words = second.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(second.errors.isEmpty && words.contains("All rows: in \(database), tables device and finding"))
        let detailed = try fleet("samples", "--database", database, "--details")
        let count = Sample.all.count
        #expect(detailed.errors == "cmgdiag: \(count) of \(count) bundles were known and not read again.\n")
        #expect(try fleet("samples", "--database", database, "-q").output.split(separator: "\n").count == 1)
    }

    @Test(.enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, SchemaValidator.excuse))
    func everyLineAndTheSummaryAreValid() throws {
        let lines = try fleet("samples", "--format", "ndjson").output.split(separator: "\n").enumerated()
            .map { ("line\($0)", String($1)) }
        #expect(lines.count > 3 * Sample.all.count)
        let rows = try SchemaValidator().validate(lines, schema: Tool.run("schema", "--for", "fleet-rows").output)
        #expect(rows.status == 0, "\(rows.output.suffix(600))")
        let summary = [("summary", try fleet("samples", "--json").output)]
        let look = try SchemaValidator().validate(summary, schema: Tool.run("schema", "--for", "fleet").output)
        #expect(look.status == 0, "\(look.output)")
    }

    @Test func summaryReadsAsItWasRead() throws {
        try Golden.expect(try fleet("samples").output, "fleet-samples.txt")
    }

    // MARK: - Refusals

    @Test(arguments: [
        (["--table", "finding"], "-o findings.csv"),
        (["--table", "device", "--json"], "--table is for CSV and NDJSON"),
        (["-o", "rows.sqlite"], "--database rows.sqlite"), (["-o", "rows.db"], "--database rows.db"),
        (["--redact"], "cmgdiag redact collected/ --output copies"), (["--verify"], "--database"),
        (["--database", ""], "--database fleet.sqlite"), (["--database", "-"], "--database fleet.sqlite"),
        (["--database", "rows.csv"], "--database fleet.sqlite"),
        (["-q", "--details"], "exclude each other"), (["-"], "A fleet is not read from standard input"),
    ])
    func whatCanNotBeIsToldWithWhatCan(arguments: [String], advice: String) throws {
        let run = try Tool.run(["fleet", "samples"] + arguments)
        #expect(run.exitCode == 64 && run.output.isEmpty && run.errors.contains(advice), "\(run.errors)")
    }

    @Test(arguments: [
        (["--database", "f.sqlite"], "--database"), (["--format", "csv"], "--format"), (["--json"], "--json"),
        (["-o", "rows.csv"], "--output"), (["--fail-on", "error"], "--fail-on"), (["-q"], "--quiet"),
        (["samples"], "no paths"),
    ])
    func workerTakesNothingThatItWouldPassOver(arguments: [String], name: String) throws {
        for mode in ["--worker", "--describe"] {
            let run = try Tool.run(["fleet", mode] + arguments)
            #expect(run.exitCode == 64 && run.output.isEmpty && run.errors.contains(name), "\(run.errors)")
        }
    }

    /// What SQLite keeps beside the database while it writes is no place for an answer.
    @Test(arguments: ["-wal", "-shm", "-journal", "-faults"])
    func filesBesideTheDatabaseAreRefused(ending: String) throws {
        let database = folder.path("f.sqlite")
        let run = try fleet("samples", "--database", database, "--format", "csv", "-o", database + ending)
        #expect(run.exitCode == 2 && run.errors.contains("this run writes something else there"), "\(run.errors)")
        #expect(folder.names.isEmpty)
    }

    @Test func noPathAndNoBundleAreTold() throws {
        let none = try fleet()
        #expect(none.exitCode == 64 && none.errors.contains("cmgdiag fleet collected/"))
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
        let empty = try fleet(folder.path("empty"), "-o", folder.path("e.json"))
        #expect(empty.exitCode == 2 && empty.errors.contains("no archive and no log under"))
        #expect(empty.errors.contains("nothing was written to"))
        let missing = try fleet(folder.path("missing"), "samples", "-q")
        #expect(missing.exitCode == 2 && missing.errors.contains("no such file"))
        #expect(missing.output.hasPrefix("\(Sample.all.count) devices:"), "the others are looked at all the same")
    }

    @Test func whereNothingIsReadTheReasonStandsInTheAnswer() throws {
        try folder.write("no zip", to: "fleet/a.zip")
        let run = try fleet(folder.path("fleet"), "--json")
        #expect(run.exitCode == 2 && run.errors.contains("no log was read in 1 bundle"))
        let summary = try run.json()
        #expect(summary["exitCode"] as? Int == 2)
        let notRead = (summary["notRead"] as? [String: Any])?["bundles"] as? [[String: Any]]
        #expect(notRead?.count == 1 && (notRead?.first?["bundle"] as? String)?.hasSuffix("fleet/a.zip") == true)
        #expect((notRead?.first?["reason"] as? String)?.hasPrefix("This is text") == true, "\(run.output)")
        #expect(try fleet(folder.path("fleet")).output.hasPrefix("No device: nothing was read in 1 bundle.\n"))
    }

    // MARK: - Without names

    @Test func copiesWithoutNamesGiveTheSameNumbers() throws {
        let copies = folder.path("copies")
        #expect(try Tool.run("redact", "samples", "--output", copies).exitCode == 0)
        let (first, second) = (try fleet("samples", "-q").output, try fleet(copies, "-q").output)
        #expect(first == second)
    }
}

/// What samples/fleet has beside the page.
struct FleetSampleTests {
    /// Rows of CSV become arrays in the types of the table, each within a call's limit.
    @Test func rowsForLogAnalyticsAreTheRows() throws {
        let folder = try TemporaryFolder()
        for table in ["device", "finding"] {
            let csv = folder.path(table + ".csv")
            #expect(try Tool.run("fleet", "samples", "--table", table, "-o", csv).exitCode == 0)
            let definition = "samples/fleet/log-analytics-\(table).json"
            let run = try Tool.run(
                executable: URL(fileURLWithPath: "/usr/bin/env"),
                ["python3", "samples/fleet/rows_for_log_analytics.py", definition, csv, folder.path(table + "-")]
            )
            #expect(run.exitCode == 0 && run.errors.isEmpty, "\(run.errors)")
            let names = run.output.split(separator: "\n").map(String.init)
            var rows: [[String: Any]] = []
            for name in names {
                let data = try Data(contentsOf: URL(fileURLWithPath: name))
                #expect(data.count <= 1_000_000)
                rows += try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
            }
            let lines = try Files.text(of: URL(fileURLWithPath: csv)).split(separator: "\n").count
            #expect(rows.count == lines - 1)
            let number = table == "device" ? "records" : "occurrences"
            #expect(rows.allSatisfy { $0[number] is Int && $0["id"] == nil && $0["title"] == nil })
            #expect(rows.contains { ($0["rule"] ?? $0["cause"]) as? String == "CMG401" })
        }
    }

    /// A file in the wrong place is told with its name, and no traceback.
    @Test func wrongFilesForLogAnalyticsAreTold() throws {
        let folder = try TemporaryFolder()
        for table in ["device", "finding"] {
            let run = try Tool.run("fleet", "samples/pki-healthy", "--table", table, "-o", folder.path(table + ".csv"))
            #expect(run.exitCode == 0)
        }
        let definition = "samples/fleet/log-analytics-device.json"
        try folder.write("bundle,device\n\"PC", to: "cut.csv")
        try folder.write("", to: "empty.csv")
        let (device, finding) = (folder.path("device.csv"), folder.path("finding.csv"))
        for (arguments, words) in [
            ([definition, finding], "has columns that \(definition) does not: rule, key"),
            ([device, definition], "is no definition of a table"), ([definition, definition], "is no CSV"),
            ([definition, folder.path("none.csv")], "No such file"),
            ([definition, folder.path("cut.csv")], "lacks columns"),
            ([definition, folder.path("empty.csv")], "is empty"),
        ] {
            let run = try Tool.run(
                executable: URL(fileURLWithPath: "/usr/bin/env"),
                ["python3", "samples/fleet/rows_for_log_analytics.py"] + arguments + [folder.path("out-")]
            )
            #expect(run.exitCode == 1 && run.output.isEmpty, "\(run.errors)")
            #expect(run.errors.contains(words) && run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        }
        #expect(!folder.names.contains { $0.hasPrefix("out-") })
    }
}
