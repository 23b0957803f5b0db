import Foundation
import TestSupport
import Testing

/// What the tool answers when the input is not what it should be.
struct BadInputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func missingPathIsExit2AndOtherPathsAreAnalysedAllTheSame() throws {
        let run = try Tool.run("analyze", "no/such/folder", "samples/pki-healthy/logs", "--json")
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("no/such/folder: no such file or folder."))
        let report = try run.json()
        let diagnostics = try #require(report["diagnostics"] as? [[String: Any]])
        let errors = diagnostics.filter { $0["level"] as? String == "error" }
        #expect(errors.map { $0["source"] as? String } == ["no/such/folder"])
        #expect((report["coverage"] as? [String: Any])?["sources"] as? [Any] != nil)
    }

    @Test func onlyMissingPathsGiveNoReport() throws {
        let run = try Tool.run("analyze", "no/such/folder")
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Check the spelling"))
    }

    @Test func folderWithoutLogsSaysWhichNamesAreLookedFor() throws {
        try folder.write("nothing", to: "readme.txt")
        let run = try Tool.run("analyze", folder.path)
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("ClientIDManagerStartup.log, CcmMessaging.log, ClientLocation.log"))
    }

    #if !os(Windows)
        /// What a shell makes of `<(command)`: bytes under a path that come only once.
        @Test func pipeNamedByPathIsReadFromItsFirstByte() throws {
            let log = try Data(
                contentsOf: Repository.root.appending(path: "samples/token-refused/logs/CcmMessaging.log")
            )
            let byPath = try Tool.run(["analyze", "/dev/stdin", "--json"], input: log)
            let byDash = try Tool.run(["analyze", "-", "--json"], input: log)
            #expect(byPath.exitCode == 1)
            let renamed = byPath.output.replacing("/dev/stdin", with: "standard input")
                .replacing(#""log" : "stdin""#, with: #""log" : "standard input""#)
            // The clock may go on between the runs.
            func withoutClock(_ report: String) -> [Substring] {
                report.split(separator: "\n").filter { !$0.contains(#""generated" :"#) }
            }
            #expect(withoutClock(renamed) == withoutClock(byDash.output))
        }
    #endif

    @Test func loopOfSymbolicLinksEnds() throws {
        let logs = folder.url.appending(path: "logs")
        try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: logs.appending(path: "again"), withDestinationURL: folder.url)
        let sample = Repository.root.appending(path: "samples/pki-healthy/logs/CcmMessaging.log")
        try FileManager.default.copyItem(at: sample, to: logs.appending(path: "CcmMessaging.log"))
        let run = try Tool.run("analyze", folder.path, "--json")
        #expect(run.exitCode == 0)
        let report = try run.json()
        let sources = try #require((report["coverage"] as? [String: Any])?["sources"] as? [[String: Any]])
        #expect(sources.count == 1)
    }

    @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
    func unreadableFileIsExit2() throws {
        let file = folder.url.appending(path: "CcmMessaging.log")
        try Data("x".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
        let run = try Tool.run("analyze", folder.path)
        #expect(run.exitCode == 2)
        #expect(run.errors.contains("no permission to read"))
    }

    #if !os(Windows)
        /// Four: the three standard ones and one more. Each log is read when another is closed, and none is lost.
        @Test(arguments: [4, 5, 16])
        func fewOpenFilesAreEnough(limit: Int) throws {
            for number in 0..<40 { try folder.write(LogText.line(), to: "log\(number).log") }
            let command = "ulimit -n \(limit); exec \"$0\" \"$@\""
            let run = try Tool.run(["analyze", folder.path, "--json"], shell: command)
            #expect(run.exitCode == 0)
            let report = try run.json()
            let sources = try #require((report["coverage"] as? [String: Any])?["sources"] as? [[String: Any]])
            #expect(sources.count == 40)
            #expect(sources.allSatisfy { $0["records"] as? Int == 1 })
        }

        /// One log waits for a writer and keeps its place, so that there is never one for the other.
        @Test(.timeLimit(.minutes(2)))
        func openFileThatNeverComesIsWaitedForAWhile() throws {
            let command = """
                mkfifo "$1/a.log" "$1/b.log"
                (exec 3<> "$1/a.log" 4<> "$1/b.log" sleep 40 > "$1/none" 2>&1) & W=$!
                (ulimit -n 4; exec "$0" analyze "$1/a.log" "$1/b.log") > "$1/none" 2> "$1/said" & T=$!
                sleep 20; kill $W
                for I in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do grep -q "many open" "$1/said" && break; sleep 1; done
                kill $T; cat "$1/said"
                """
            let run = try Tool.run([folder.path], shell: command)
            #expect(run.output.contains("Too many open files. Let more files be open at once"))
        }

        @Test func whatIsNoFileSaysWhatItIs() throws {
            let names = ["circle": "circle", "nowhere": "none"]
            for (name, target) in names {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.path(name),
                    withDestinationPath: target
                )
            }
            let reasons = [
                ("circle", "a link that leads in a circle."), ("nowhere", "a link that leads nowhere."),
                ("missing", "no such file or folder."), ("missing/more", "no such file or folder."),
            ]
            for (name, reason) in reasons + [("", "it is a folder. Name a file.")] {
                let path = name.isEmpty ? folder.path : folder.path(name)
                let commands = [["rules", "check", path], ["analyze", Sample.failingLogs, "--rules", path]]
                for command in commands + (name.isEmpty ? [] : [["analyze", path]]) {
                    let run = try Tool.run(command)
                    #expect(run.exitCode == 2)
                    #expect(run.errors.contains("\(path): \(reason)"), "\(run.errors)")
                    #expect(!run.errors.contains("analyse the copy"))
                }
            }
        }

        @Test func deviceWithoutAnEndIsExit2AndSaysSo() throws {
            let run = try Tool.run("analyze", "/dev/zero")
            #expect(run.exitCode == 2)
            #expect(run.errors.contains("/dev/zero") && run.errors.contains("does not end"))
        }
    #endif

    @Test func wrongUsageIs64() throws {
        #expect(try Tool.run("analyze").exitCode == 64)
        #expect(try Tool.run("analyze", "samples", "--since", "yesteryear").exitCode == 64)
        #expect(try Tool.run("analyze", "samples", "--quiet", "--details").exitCode == 64)
        #expect(try Tool.run("analysis-of", "samples").exitCode == 64)
    }

    @Test func outputThatCannotBeWrittenIsExit2AndLeavesNothing() throws {
        let target = folder.url.appending(path: "none/report.json")
        let run = try Tool.run("analyze", "samples/pki-healthy/logs", "--output", target.path)
        #expect(run.exitCode == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("the report can't be written"))
        #expect(!FileManager.default.fileExists(atPath: target.path))
    }
}
