import Foundation
import TestSupport
import Testing

/// What the name given with `--output` means.
struct OutputNameTests {
    private let scratch: TemporaryFolder

    init() throws {
        scratch = try TemporaryFolder()
    }

    @Test func hyphenIsStandardOutput() throws {
        for command in ["analyze $LOGS", "analyze $LOGS --json", "rules", "methods", "explain 5"] {
            let run = try scratch.shell("LOGS=\"$PWD/$LOGS\" && cd \"$HERE\" && \"$TOOL\" \(command) -o -")
            #expect(!run.output.isEmpty && run.errors.isEmpty, "\(command): \(run.errors)")
        }
        #expect(scratch.names.isEmpty)
    }

    @Test(arguments: ["r.html", "r.pdf", "R.HTML", "r.csv"])
    func unknownEndingIsRefusedUnlessTheFormatIsNamed(name: String) throws {
        for command in [["analyze", Sample.failingLogs], ["methods"], ["explain", "5"], ["rules", "show", "CMG401"]] {
            let run = try Tool.run(command + ["-o", scratch.path(name)])
            #expect(run.exitCode == 64)
            #expect(run.errors.contains("there are .txt, .json"))
        }
        #expect(scratch.names.isEmpty)
        #expect(try Tool.run("methods", "-o", scratch.path(name), "--format", "text").exitCode == 0)
        #expect(scratch.names == [name])
    }

    @Test(arguments: ["report", "r.txt", "r.TXT", "r.2025", ".hidden", "r.d_x", "r.json", "r.log", "r.x", "r.out"])
    func otherNamesAreTaken(name: String) throws {
        #expect(try Tool.run("methods", "-o", scratch.path(name)).exitCode == 0)
        #expect(scratch.names == [name])
    }

    @Test func markdownIsKnownWhereItIsWritten() throws {
        #expect(try Tool.run("rules", "list", "-o", scratch.path("r.md")).exitCode == 0)
        #expect(scratch.text("r.md")?.hasPrefix("#") == true)
        #expect(try Tool.run("rules", "list", "-o", scratch.path("r.html")).exitCode == 64)
    }

    @Test func secondFileIsWrongUsage() throws {
        let run = try Tool.run("methods", "-o", scratch.path("a"), "--output", scratch.path("b"))
        #expect(run.exitCode == 64 && run.errors.contains("--output takes one file"))
        #expect(scratch.names.isEmpty)
    }

    // MARK: - Nothing was written

    @Test(arguments: [
        "analyze \"$HERE/empty.log\"", "analyze \"$HERE/none\"", "analyze $LOGS --since 2035-01-01",
        "analyze $LOGS --rules \"$HERE/empty.log.yaml\"", "token x --certificate \"$HERE/none\"",
    ])
    func earlierReportIsSaidToBeOlder(command: String) throws {
        try scratch.write("", to: "empty.log")
        try scratch.write("earlier", to: "r.txt")
        let run = try scratch.shell("\"$TOOL\" \(command) -o \"$HERE/r.txt\"")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("nothing was written to \(scratch.path("r.txt")); what is there is older."))
        #expect(scratch.text("r.txt") == "earlier")
        let other = try scratch.shell("\"$TOOL\" \(command) -o \"$HERE/new.txt\"")
        #expect(other.errors.contains("nothing was written to \(scratch.path("new.txt"))."))
    }

    @Test func brokenRuleFileIsToldInJSONToo() throws {
        try scratch.write("rules:\n  - id: X\n    nonsense: 1\n", to: "mine.yaml")
        for path in ["mine.yaml", "none.yaml"] {
            let run = try Tool.run("analyze", Sample.failingLogs, "--json", "--rules", scratch.path(path))
            #expect(run.exitCode == 2)
            let value = try run.json()
            #expect(value.keys.sorted() == ["diagnostics", "exitCode", "generated", "schemaVersion", "tool"])
            let remarks = value["diagnostics"] as? [[String: Any]] ?? []
            #expect(remarks.count > 1)
            if path == "mine.yaml" {
                #expect(remarks.dropFirst().allSatisfy { $0["line"] is Int && $0["source"] is String })
            }
        }
    }

    // MARK: - A file where a text belongs

    @Test func fileNamedAsATextIsToldHowToBeRead() throws {
        try scratch.write("eyJhbGciOiJub25lIn0.eyJleHAiOjF9.AAAA", to: "token")
        let run = try Tool.run("token", scratch.path("token"))
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("this is a file: cmgdiag token - < \(scratch.path("token"))"))
        #expect(try !Tool.run("token", scratch.path("none")).errors.contains("this is a file"))
        #expect(try !Tool.run("token", scratch.url.path).errors.contains("this is a file"))
    }
}
