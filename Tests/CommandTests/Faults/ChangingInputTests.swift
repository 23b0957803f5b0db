import TestSupport

#if os(Linux)
    import Foundation
    import Testing

    /// Logs that change while they are read, as they do on a client that runs.
    @Suite(.enabled(if: Shim.isAvailable, Comment(rawValue: Shim.excuse)))
    struct ChangingInputTests {
        private let scratch: TemporaryFolder
        private let log: URL
        private static let records = 20_000

        init() throws {
            scratch = try TemporaryFolder()
            log = scratch.url.appending(path: "CcmMessaging.log")
            try scratch.write(try LongLog.text(records: Self.records), to: log.lastPathComponent)
        }

        /// What a run says of the log that is changed at one of its reads.
        private func report(
            changingAtRead number: Int,
            _ change: () throws -> Void
        ) throws -> (exitCode: Int32, source: [String: Any]) {
            let pause = Pause(path: scratch.path("pause"))
            let environment = try #require(Shim.pause(atRead: number, of: "CcmMessaging.log", pause))
            let path = log.path
            let running = Background { try Tool.run(["analyze", path, "--json"], environment: environment) }
            #expect(pause.isReached())
            try change()
            try pause.end()
            let run = try running.value()
            guard !run.output.isEmpty else { return (run.exitCode, [:]) }
            let report = try run.json()
            let sources = (report["coverage"] as? [String: Any])?["sources"] as? [[String: Any]]
            // Without any record there is no report, only the reasons.
            guard run.exitCode != 2 else { return (run.exitCode, [:]) }
            return (run.exitCode, try #require(sources?.first))
        }

        /// Every byte that was read is accounted for, whatever happened.
        private func expectBalance(_ source: [String: Any], sourceLocation: SourceLocation = #_sourceLocation) {
            let parts = ["recordBytes", "textBytes", "damagedBytes"].compactMap { source[$0] as? Int }
            #expect(parts.count == 3, sourceLocation: sourceLocation)
            #expect(parts.reduce(0, +) == source["bytes"] as? Int, sourceLocation: sourceLocation)
        }

        /// The second read is the first of the analysis: the one before looks at what kind of file it is.
        @Test(arguments: [2, 3, 5])
        func deletedReplacedAndForbiddenLogsAreReadToTheirEnd(_ read: Int) throws {
            let changes: [() throws -> Void] = [
                { try FileManager.default.removeItem(at: log) },
                { try Data("nothing".utf8).write(to: log, options: .atomic) },
                { #expect(chmod(log.path, 0) == 0) },
            ]
            for change in changes {
                try scratch.write(try LongLog.text(records: Self.records), to: log.lastPathComponent)
                for mark in ["pause.here", "pause.go"] {
                    try? FileManager.default.removeItem(atPath: scratch.path(mark))
                }
                let (exitCode, source) = try report(changingAtRead: read, change)
                #expect(exitCode == 0)
                #expect(source["records"] as? Int == Self.records)
                expectBalance(source)
            }
        }

        @Test(arguments: [2, 3, 5])
        func truncatedLogGivesWhatWasStillThere(_ read: Int) throws {
            let (exitCode, source) = try report(changingAtRead: read) {
                #expect(truncate(log.path, 100_000) == 0)
            }
            #expect(exitCode == 0)
            let records = try #require(source["records"] as? Int)
            #expect(records > 300 && records < Self.records)
            expectBalance(source)
        }

        @Test func logThatIsEmptiedBeforeItIsReadIsExit2() throws {
            let (exitCode, _) = try report(changingAtRead: 2) { #expect(truncate(log.path, 0) == 0) }
            #expect(exitCode == 2)
        }

        @Test(arguments: [2, 5])
        func growingLogIsReadWithWhatCame(_ read: Int) throws {
            let (exitCode, source) = try report(changingAtRead: read) {
                let file = try FileHandle(forWritingTo: log)
                try file.seekToEnd()
                try file.write(contentsOf: Data(try LongLog.text(records: 5_000).utf8))
            }
            #expect(exitCode == 0)
            #expect(source["records"] as? Int == Self.records + 5_000)
            expectBalance(source)
        }

        @Test func logThatIsGoneBeforeItIsReadIsExit2() throws {
            let (exitCode, _) = try report(changingAtRead: 1) { try FileManager.default.removeItem(at: log) }
            #expect(exitCode == 2)
        }
    }
#endif
