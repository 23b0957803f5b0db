import Foundation
import TestSupport
import Testing

/// Places to which no report can go.
struct OutputRefusalTests {
    private let scratch: TemporaryFolder
    private static let reading = "the report can't be written: this run reads that file. Name another file"

    init() throws {
        scratch = try TemporaryFolder()
        let log = Repository.root.appending(path: Sample.failingLogs + "/ccmsetup.log")
        try FileManager.default.copyItem(at: log, to: scratch.url.appending(path: "a.log"))
        try FileManager.default.copyItem(at: log, to: scratch.url.appending(path: "b.log"))
    }

    private func expectRefusal(_ run: Tool.Run, sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(run.exitCode == 2, sourceLocation: sourceLocation)
        #expect(run.errors.contains(Self.reading), sourceLocation: sourceLocation)
        #expect(run.output.isEmpty, sourceLocation: sourceLocation)
        let log = try Data(contentsOf: Repository.root.appending(path: Sample.failingLogs + "/ccmsetup.log"))
        #expect(scratch.text("a.log") == String(decoding: log, as: UTF8.self), sourceLocation: sourceLocation)
        #expect(scratch.names.allSatisfy { !$0.hasPrefix(".cmgdiag") }, sourceLocation: sourceLocation)
    }

    @Test func logThatWasNamedIsRefused() throws {
        try expectRefusal(
            Tool.run("analyze", scratch.path("b.log"), scratch.path("a.log"), "-o", scratch.path("a.log"))
        )
    }

    @Test func logFoundBelowAFolderIsRefusedInEverySpelling() throws {
        for spelling in ["a.log", "./a.log", "../\(scratch.url.lastPathComponent)/a.log"] {
            try expectRefusal(Tool.run("analyze", scratch.path, "--json", "-o", scratch.path(spelling)))
        }
    }

    #if !os(Windows)
        @Test func logUnderAnotherNameIsRefused() throws {
            try FileManager.default.linkItem(atPath: scratch.path("a.log"), toPath: scratch.path("hard"))
            try FileManager.default.createSymbolicLink(atPath: scratch.path("soft"), withDestinationPath: "a.log")
            for name in ["hard", "soft"] {
                try expectRefusal(Tool.run("analyze", scratch.path("a.log"), "-o", scratch.path(name)))
            }
        }

        @Test func fileOnStandardInputIsRefused() throws {
            try expectRefusal(scratch.shell("\"$TOOL\" analyze - -o \"$HERE/a.log\" < \"$HERE/a.log\""))
            try expectRefusal(scratch.shell("\"$TOOL\" token -o \"$HERE/a.log\" < \"$HERE/a.log\""))
            try expectRefusal(scratch.shell("\"$TOOL\" token - -o \"$HERE/a.log\" < \"$HERE/a.log\""))
        }

        /// Near misses: what lies on standard input but is not read, and what keeps nothing.
        @Test func fileThatIsNotReadIsNoInput() throws {
            let run = try scratch.shell(
                "\"$TOOL\" analyze \"$HERE/a.log\" --format text -o \"$HERE/b.log\" < \"$HERE/b.log\""
            )
            #expect(run.exitCode == 1)
            #expect(scratch.text("b.log")?.hasPrefix("FAILING") == true)
        }
    #endif

    #if os(Linux)
        /// Other systems refuse such names.
        @Test func logWhoseNameIsNoTextIsRefusedUnderAnotherName() throws {
            let made = try scratch.shell(
                #"""
                cd "$HERE" && mkdir in && cp b.log "in/$(printf 'caf\351.log')"
                ln in/caf*.log hard && ln -s in/caf*.log soft
                """#
            )
            #expect(made.exitCode == 0)
            let log = scratch.text("b.log")
            for name in ["hard", "soft"] {
                for format in ["--json", "--details"] {
                    try expectRefusal(Tool.run("analyze", scratch.path("in"), format, "-o", scratch.path(name)))
                    #expect(scratch.text(name) == log)
                }
            }
        }
    #endif

    @Test func ruleFileIsRefused() throws {
        let rules = Repository.root.appending(path: "samples/rules/vpn.yaml")
        try FileManager.default.copyItem(at: rules, to: scratch.url.appending(path: "mine.yaml"))
        let run = try Tool.run(
            "analyze",
            scratch.path("a.log"),
            "--rules",
            scratch.path("mine.yaml"),
            "-o",
            scratch.path("mine.yaml")
        )
        try expectRefusal(run)
        #expect(scratch.text("mine.yaml") == (try String(contentsOf: rules, encoding: .utf8)))
    }

    #if !os(Windows)
        @Test func certificateWhoseNameLooksLikeAnOptionIsRefused() throws {
            try scratch.write("no certificate", to: "-Cert.pem")
            let command = "cd \"$HERE\"; \"$TOOL\" token eyJ --certificate -Cert.pem -o ./-Cert.pem"
            try expectRefusal(scratch.shell(command))
            #expect(scratch.text("-Cert.pem") == "no certificate")
        }
    #endif

    @Test func certificateIsRefused() throws {
        try scratch.write("no certificate", to: "ca.pem")
        let path = scratch.path("ca.pem")
        try expectRefusal(Tool.run("token", "eyJ", "--certificate", path, "-o", path))
        #expect(scratch.text("ca.pem") == "no certificate")
    }

    @Test func reportBesideTheLogsIsWrittenAgain() throws {
        for _ in 0..<2 {
            let run = try Tool.run("analyze", scratch.path, "-o", scratch.path("report.txt"))
            #expect(run.exitCode == 1)
        }
        #expect(scratch.text("report.txt")?.hasPrefix("FAILING") == true)
    }

    @Test func messageNamesTheRealReason() throws {
        try scratch.write("", to: "file")
        let reasons = [
            ("", "--output: the report can't be written: the name is empty. Name a file, such as"),
            (scratch.path, "it is a folder. Name a file in it, such as \(scratch.url.path)/report.json."),
            (scratch.path("none/report"), "No such file or directory, for the folder \(scratch.path("none"))"),
            (scratch.path("file/report"), "Not a directory, for the folder \(scratch.path("file"))"),
            (scratch.path(String(repeating: "n", count: 300)), "File name too long. Name a file with a shorter name."),
        ]
        for (path, reason) in reasons {
            for command in [["analyze", Sample.failingLogs], ["rules"], ["methods"], ["explain", "5"]] {
                let run = try Tool.run(command + ["--output", path])
                #expect(run.exitCode == 2)
                #expect(run.output.isEmpty)
                #expect(run.errors.contains(reason), "\(command): \(run.errors)")
            }
        }
        #expect(scratch.names == ["a.log", "b.log", "file"])
    }
}
