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

    @Test(arguments: ["r.html", "r.md", "r.pdf", "R.HTML", "r.csv", "r.log", "r.x", "r.out"])
    func unknownEndingIsRefusedUnlessTheFormatIsNamed(name: String) throws {
        for command in [["methods"], ["explain", "5"], ["rules", "show", "CMG401"]] {
            let run = try Tool.run(command + ["-o", scratch.path(name)])
            #expect(run.exitCode == 64)
            #expect(run.errors.contains("there are .txt, .json"))
        }
        #expect(scratch.names.isEmpty)
        #expect(try Tool.run("methods", "-o", scratch.path(name), "--format", "text").exitCode == 0)
        #expect(scratch.names == [name])
    }

    @Test(arguments: ["r.html", "r.HTM"])
    func reportsAreWrittenAsHTML(name: String) throws {
        let run = try Tool.run("analyze", Sample.failingLogs, "-o", scratch.path(name))
        #expect(run.exitCode == 1 && run.output.isEmpty && run.errors.isEmpty)
        #expect(scratch.text(name)?.hasPrefix("<!DOCTYPE html>") == true)
        let other = try Tool.run("analyze", Sample.failingLogs, "-o", scratch.path("r.csv"))
        #expect(other.exitCode == 64 && other.errors.contains(".html, .htm"))
    }

    @Test(arguments: ["report", "r.txt", "r.TXT", "r.2025", ".hidden", "r.d_x", "r.json"])
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

    /// A report comes to several places at once, in the format that each one's name asks for.
    @Test func reportsGoToSeveralPlaces() throws {
        let names = ["r.json", "r.md", "r.html", "r.txt", "plain"]
        let run = try Tool.run(
            ["analyze", Sample.failingLogs, "-o", "-"] + names.flatMap { ["-o", scratch.path($0)] }
        )
        #expect(run.exitCode == 1 && run.errors.isEmpty)
        #expect(scratch.names == names.sorted())
        for (name, option) in [("r.json", "json"), ("r.md", "markdown"), ("r.html", "html"), ("r.txt", "text")] {
            let alone = try Tool.run("analyze", Sample.failingLogs, "--format", option).output
            #expect(scratch.text(name)?.timeless == alone.timeless, "\(name)")
        }
        #expect(scratch.text("plain") == run.output && run.output == scratch.text("r.txt"))
        let named = try Tool.run("analyze", Sample.failingLogs, "--json", "-o", scratch.path("x.md"), "-o", "-")
        #expect(scratch.text("x.md")?.timeless == named.output.timeless)
    }

    @Test func onePlaceThatFailsCostsNoOther() throws {
        let missing = scratch.path("none/r.json")
        let refused = try Tool.run("analyze", Sample.failingLogs, "-o", missing, "-o", scratch.path("r.md"))
        #expect(refused.exitCode == 2 && scratch.names.isEmpty)
        let twice = try Tool.run("analyze", Sample.failingLogs, "-o", scratch.path("r.md"), "-o", scratch.path("r.md"))
        #expect(twice.exitCode == 64 && twice.errors.contains("twice"))
        let nothing = try Tool.run(
            "analyze",
            scratch.path("nothing"),
            "-o",
            scratch.path("r.json"),
            "-o",
            scratch.path("r.md")
        )
        #expect(nothing.exitCode == 2 && scratch.names == ["r.json", "r.md"])
        #expect(scratch.text("r.md")?.contains("no such file or folder") == true)
    }

    @Test func nameOfAPipeSaysNothing() throws {
        let run = try scratch.shell(
            "mkfifo \"$HERE/p.csv\"; cat \"$HERE/p.csv\" > \"$HERE/out\" & \"$TOOL\" methods -o \"$HERE/p.csv\"; wait"
        )
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(scratch.text("out")?.isEmpty == false)
    }

    // MARK: - Nothing was written

    @Test(arguments: [
        "analyze \"$HERE/empty.log\"", "analyze \"$HERE/none\"", "analyze $LOGS --since 2035-01-01",
        "analyze $LOGS --rules \"$HERE/empty.log.yaml\"",
    ])
    func earlierReportMakesRoomForTheReasonOfNone(command: String) throws {
        try scratch.write("", to: "empty.log")
        for name in ["r.txt", "r.md", "r.html", "r.json"] {
            try scratch.write("earlier", to: name)
            let run = try scratch.shell("\"$TOOL\" \(command) -o \"$HERE/\(name)\"")
            #expect(run.exitCode == 2 && run.output.isEmpty && !run.errors.isEmpty)
            let text = try #require(scratch.text(name))
            #expect(!text.contains("earlier") && !text.contains("HEALTHY"), "\(name)")
            #expect(name == "r.json" || text.lowercased().contains("not analysed"), "\(name)")
        }
    }

    @Test func earlierReportIsSaidToBeOlder() throws {
        let command = "token x --certificate \"$HERE/none\""
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
}

extension String {
    /// Without the moment at which a report was made.
    fileprivate var timeless: String {
        replacing(/20[0-9]{2}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(Z| UTC)/, with: "")
    }
}
