import TestSupport

#if !os(Windows)
    import CFileOutput
    import Foundation
    import Testing

    /// A file with two names, which another run is writing.
    struct LockedOutputTests {
        private let scratch: TemporaryFolder
        private let file: FileHandle

        init() throws {
            scratch = try TemporaryFolder()
            try scratch.write("of another run", to: "report")
            try FileManager.default.linkItem(atPath: scratch.path("report"), toPath: scratch.path("other"))
            file = try FileHandle(forWritingTo: scratch.url.appending(path: "report"))
        }

        private func lock() throws {
            try #require(cfo_try_lock(file.fileDescriptor) == 0)
        }

        @Test func fileOfAnotherRunIsWaitedForAndThatIsSaid() throws {
            try lock()
            let scratch = scratch
            let command = "\"$TOOL\" analyze \"$LOGS\" -o \"$HERE/report\" 2> \"$HERE/said\""
            let running = Background { try scratch.shell(command) }
            while scratch.text("said")?.isEmpty != false { usleep(5_000) }
            #expect(scratch.text("report") == "of another run")
            try file.close()
            #expect(try running.value().exitCode == 1)
            #expect(scratch.text("said")?.contains("another run is writing this file; waiting for it.") == true)
            #expect(scratch.text("other")?.hasPrefix("FAILING") == true)
        }

        @Test(.timeLimit(.minutes(3)))
        func fileThatAnotherRunKeepsIsLeftAlone() throws {
            try lock()
            let run = try Tool.run("analyze", Sample.failingLogs, "-o", scratch.path("report"))
            #expect(run.exitCode == 2)
            #expect(run.errors.contains("the report can't be written: another run is writing this file. Wait until"))
            #expect(scratch.text("other") == "of another run")
        }

        @Test func freeFileIsNotWaitedFor() throws {
            let run = try Tool.run("analyze", Sample.failingLogs, "-o", scratch.path("report"))
            #expect(run.exitCode == 1)
            #expect(run.errors.isEmpty)
        }

        /// The handler of signals knows one name: a second one would make it forget the first.
        @Test func thereIsOneFileOfTheMoment() throws {
            let folder = cfo_open_folder(scratch.url.path)
            defer { close(folder) }
            let first = cfo_create_for_now(folder, "first", 0o600)
            try #require(first >= 0)
            #expect(cfo_create_for_now(folder, "second", 0o600) == -1)
            #expect(errno == EBUSY)
            #expect(scratch.names == ["first", "other", "report"])
            cfo_forget()
            let third = cfo_create_for_now(folder, "third", 0o600)
            #expect(third >= 0)
            cfo_forget()
            close(first)
            close(third)
        }
    }
#endif
