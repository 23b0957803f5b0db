import TestSupport

#if os(Linux)
    import Foundation
    import Testing

    /// Calls of the system that fail while a report is written or a log is read.
    @Suite(.enabled(if: Shim.isAvailable, Comment(rawValue: Shim.excuse)))
    struct SystemFaultTests {
        private let scratch: TemporaryFolder
        /// Long enough for several pieces.
        private static let long = ["analyze", "samples", "--json", "--now", "2026-01-01"]

        init() throws {
            scratch = try TemporaryFolder()
        }

        private func run(_ arguments: [String] = long, _ fault: [String: String]?) throws -> Tool.Run {
            try Tool.run(arguments, environment: try #require(fault))
        }

        private func fault(_ call: String, _ error: Int32, after: Int = 0, every: Int = 1) -> [String: String]? {
            Shim.environment(call, path: scratch.path, error: error, after: after, every: every)
        }

        /// What failed, how often it went well before, and the words for it.
        static let failures: [(String, Int32, Int, String)] = [
            ("write", ENOSPC, 0, "No space left on device. Free some space"),
            ("write", ENOSPC, 1, "No space left on device. Free some space"),
            ("write", EDQUOT, 0, "Disk quota exceeded. Free some space"),
            ("write", EIO, 1, "Input/output error. Check the disk"),
            ("fsync", EIO, 0, "Input/output error. Check the disk"),
            ("fsync", ENOSPC, 0, "No space left on device. Free some space"),
            ("linkat", EIO, 0, "Input/output error. Check the disk"),
        ]

        @Test(arguments: failures)
        func failureLeavesNothingNew(_ call: String, _ error: Int32, _ after: Int, _ words: String) throws {
            let run = try run(Self.long + ["-o", scratch.path("report")], fault(call, error, after: after))
            #expect(run.exitCode == 2)
            #expect(run.errors.contains("report: the report can't be written: \(words)"), "\(run.errors)")
            #expect(scratch.names.isEmpty)
        }

        @Test(arguments: failures + [("renameat", EIO, 0, "Input/output error. Check the disk")])
        func failureLeavesTheOldReport(_ call: String, _ error: Int32, _ after: Int, _ words: String) throws {
            try scratch.write("old", to: "report")
            let run = try run(Self.long + ["-o", scratch.path("report")], fault(call, error, after: after))
            #expect(run.exitCode == 2)
            #expect(run.errors.contains(words))
            #expect(scratch.text("report") == "old")
            #expect(scratch.names == ["report"])
        }

        /// Neither is a failure: a call that was interrupted, and one that took less than it was given.
        @Test(arguments: [EINTR, EAGAIN, 0])
        func interruptedAndShortWritesLoseNothing(_ error: Int32) throws {
            let whole = try Tool.run("analyze", Sample.failingLogs).output
            for call in ["write", "fsync"] where error == EINTR || call == "write" {
                let fault = self.fault(call, error, every: error == 0 ? 1 : 2)
                let run = try run(["analyze", Sample.failingLogs, "-o", scratch.path("report")], fault)
                #expect(run.exitCode == 1)
                #expect(run.errors.isEmpty)
                #expect(scratch.text("report") == whole)
            }
        }

        @Test(arguments: [EINTR, EAGAIN, 0])
        func interruptedAndShortWritesToStandardOutputLoseNothing(_ error: Int32) throws {
            let whole = try Tool.run("analyze", Sample.failingLogs).output
            let fault = try #require(self.fault("write", error, every: error == 0 ? 1 : 2))
            let run = try scratch.shell("exec \"$TOOL\" analyze \"$LOGS\" > \"$HERE/report\"", environment: fault)
            #expect(run.exitCode == 1)
            #expect(run.errors.isEmpty)
            #expect(scratch.text("report") == whole)
        }

        @Test(arguments: [("write", EIO, 1), ("write", ENOSPC, 1), ("close", EIO, 0), ("close", EDQUOT, 0)])
        func failureOfStandardOutputIsExit2(_ call: String, _ error: Int32, _ after: Int) throws {
            let fault = try #require(self.fault(call, error, after: after))
            let command = "exec \"$TOOL\" \(Self.long.joined(separator: " ")) > \"$HERE/report\""
            let run = try scratch.shell(command, environment: fault)
            #expect(run.exitCode == 2)
            #expect(
                run.errors.contains("standard output: the report can't be written: \(String(cString: strerror(error)))")
            )
        }

        /// NFS, older kernels and most systems have no files without names.
        @Test(arguments: [EOPNOTSUPP, EISDIR, EINVAL], [true, false])
        func fileSystemWithoutUnnamedFilesGetsTheSameReport(_ error: Int32, _ isReplaced: Bool) throws {
            let whole = try Tool.run("analyze", Sample.failingLogs).output
            if isReplaced { try scratch.write("old", to: "report") }
            let run = try run(["analyze", Sample.failingLogs, "-o", scratch.path("report")], fault("tmpfile", error))
            #expect(run.exitCode == 1)
            #expect(scratch.text("report") == whole)
            #expect(scratch.names == ["report"])
        }

        // MARK: - Reading

        @Test(arguments: [EINTR, 0])
        func interruptedAndShortReadsLoseNothing(_ error: Int32) throws {
            let whole = try Tool.run("analyze", Sample.failingLogs)
            let fault = Shim.environment("read", path: "ccmsetup.log", error: error, every: error == 0 ? 1 : 2)
            let run = try run(["analyze", Sample.failingLogs], fault)
            #expect(run.exitCode == whole.exitCode)
            #expect(run.output == whole.output)
        }

        @Test(arguments: 0..<6)
        func failureOfTheDiskIsToldAndTheRestAnalysed(_ after: Int) throws {
            try scratch.write(try LongLog.text(records: 10_000), to: "CcmMessaging.log")
            let log = Repository.root.appending(path: Sample.failingLogs + "/ccmsetup.log")
            try FileManager.default.copyItem(at: log, to: scratch.url.appending(path: "ccmsetup.log"))
            let fault = Shim.environment("read", path: "CcmMessaging.log", error: EIO, after: after)
            let run = try run(["analyze", scratch.path, "--json"], fault)
            // The error that the rest shows counts; without one it would be 2.
            #expect(run.exitCode == 1)
            #expect(run.output.contains("Input/output error") || run.errors.contains("Input/output error"))
            #expect(run.output.contains("CMG401"))
        }
    }
#endif
