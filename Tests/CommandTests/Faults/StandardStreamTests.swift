import TestSupport

#if !os(Windows)
    import Foundation
    import Testing

    /// Standard streams that are full, closed, or left by whoever read them.
    struct StandardStreamTests {
        private let scratch: TemporaryFolder

        init() throws {
            scratch = try TemporaryFolder()
        }

        /// Every command that writes, and what the parser writes by itself, with the exit code of a run that is well.
        static let commands = [
            ("analyze \"$LOGS\"", 1), ("analyze \"$LOGS\" --json", 1), ("analyze \"$LOGS\" --quiet", 1),
            ("token eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.e30.AAAA", 1), ("explain 5", 0), ("explain 5 --json", 0),
            ("rules", 0), ("rules --json", 0), ("rules list --format markdown", 0), ("rules show CMG401", 0),
            ("rules show CMG401 --yaml", 0), ("rules check samples/rules/vpn.yaml", 0), ("methods", 0),
            ("methods --json", 0), ("schema", 0), ("schema --for token", 0), ("--help", 0), ("--version", 0),
            ("help rules check", 0), ("analyze --help", 0), ("--generate-completion-script bash", 0),
        ]

        @Test(
            .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "a device of Linux"),
            arguments: commands
        )
        func fullDiskIsExit2WithTheReason(_ command: String, _ code: Int) throws {
            let run = try scratch.shell("\"$TOOL\" \(command) > /dev/full")
            #expect(run.exitCode == 2)
            #expect(run.errors.contains("standard output: the report can't be written: No space left on device."))
        }

        @Test(arguments: commands)
        func closedOutputIsExit2WithTheReason(_ command: String, _ code: Int) throws {
            let run = try scratch.shell("\"$TOOL\" \(command) >&-")
            #expect(run.exitCode == 2)
            #expect(run.errors.contains("standard output: the report can't be written: Bad file descriptor."))
        }

        /// The reader is gone before the tool begins, so that the first byte already is one too many.
        @Test(arguments: commands)
        func closedPipeIsSuccess(_ command: String, _ code: Int) throws {
            #expect(mkfifo(scratch.path("gone"), 0o600) == 0)
            let run = try scratch.shell(
                """
                { cat "$HERE/gone"; "$TOOL" \(command); echo $? > "$HERE/code"; } | { exec 0<&-; : > "$HERE/gone"; }
                """
            )
            #expect(run.errors.isEmpty)
            for _ in 0..<100 where scratch.text("code")?.isEmpty != false { usleep(20_000) }
            #expect(scratch.text("code") == "\(code)\n")
        }

        @Test func readerThatStopsInTheMiddleIsSuccess() throws {
            let run = try scratch.shell(
                "{ \"$TOOL\" analyze samples --json; echo $? > \"$HERE/code\"; } | head -c 1000"
            )
            #expect(run.output.utf8.count == 1000)
            #expect(run.errors.isEmpty)
            for _ in 0..<100 where scratch.text("code")?.isEmpty != false { usleep(20_000) }
            #expect(scratch.text("code") == "1\n")
        }

        /// A file that is opened gets the lowest free number: without care that of a closed stream.
        @Test(arguments: [">&-", "2>&-", "<&-", ">&- 2>&-", ">&- 2>&- <&-"])
        func closedStreamsDoNotReachTheReport(_ redirections: String) throws {
            let whole = try Tool.run("analyze", Sample.failingLogs).output
            let run = try scratch.shell(
                "\"$TOOL\" analyze \"$LOGS\" no/such/path -o \"$HERE/report\" \(redirections)"
            )
            #expect(run.exitCode == 2)
            #expect(scratch.text("report")?.hasPrefix("FAILING") == true)
            #expect(scratch.text("report")?.contains("cmgdiag: no/such/path") == false)
            let good = try scratch.shell("\"$TOOL\" analyze \"$LOGS\" -o \"$HERE/report\" \(redirections)")
            #expect(good.exitCode == 1)
            #expect(scratch.text("report") == whole)
        }

        @Test func closedErrorsChangeNoExitCode() throws {
            #expect(try scratch.shell("\"$TOOL\" tokne 2>&-").exitCode == 64)
            #expect(try scratch.shell("\"$TOOL\" analyze no/such/path 2>&-").exitCode == 2)
            #expect(try scratch.shell("\"$TOOL\" explain 5 2>&- <&-").exitCode == 0)
        }

        @Test func closedInputIsNoEmptyInput() throws {
            #expect(try scratch.shell("\"$TOOL\" analyze - <&-").exitCode == 2)
            #expect(try scratch.shell("\"$TOOL\" token - <&-").errors.contains("standard input: Bad file descriptor"))
        }

        /// The other end of a pipe may have made it one that does not wait, as Node.js does.
        @Test func pipeThatDoesNotWaitIsWaitedFor() throws {
            let arguments = ["analyze", "samples", "--json", "--now", "2026-01-01"]
            let whole = try Tool.run(arguments).output
            let pipe = Pipe()
            let writer = pipe.fileHandleForWriting.fileDescriptor
            try #require(fcntl(writer, F_SETFL, fcntl(writer, F_GETFL) | O_NONBLOCK) >= 0)
            let process = try Tool.start(arguments, output: pipe)
            // Only when nothing more goes into it is it read.
            var isFull = false
            while process.isRunning, !isFull {
                var wish = pollfd(fd: writer, events: Int16(POLLOUT), revents: 0)
                isFull = poll(&wish, 1, 0) == 0
                usleep(2_000)
            }
            #expect(isFull)
            usleep(20_000)
            try pipe.fileHandleForWriting.close()
            #expect(pipe.fileHandleForReading.readDataToEndOfFile().count == whole.utf8.count)
            process.waitUntilExit()
            #expect(process.terminationStatus == 1)
        }

        @Test func inputThatDoesNotWaitIsWaitedFor() throws {
            let log = try Data(contentsOf: Repository.root.appending(path: Sample.failingLogs + "/ccmsetup.log"))
            let whole = try Tool.run(["analyze", "-", "--quiet"], input: log)
            let input = Pipe()
            let reader = input.fileHandleForReading.fileDescriptor
            try #require(fcntl(reader, F_SETFL, fcntl(reader, F_GETFL) | O_NONBLOCK) >= 0)
            // A tool that is gone already must not end the test by a closed pipe.
            let spare = dup(reader)
            defer { close(spare) }
            let output = Pipe()
            let process = try Tool.start(["analyze", "-", "--quiet"], input: input, output: output)
            // Long after the tool has asked for the first byte.
            usleep(300_000)
            try input.fileHandleForWriting.write(contentsOf: log)
            try input.fileHandleForWriting.close()
            try output.fileHandleForWriting.close()
            #expect(String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == whole.output)
            process.waitUntilExit()
            #expect(process.terminationStatus == whole.exitCode)
        }

        @Test(.timeLimit(.minutes(2)))
        func standardInputThatCannotBeReadHasAnAdviceOfItsOwn() throws {
            let endless = try scratch.shell("\"$TOOL\" analyze - < /dev/zero")
            #expect(endless.exitCode == 2)
            #expect(endless.errors.contains("does not end within 64 MB. Save the part that matters as a file"))
            let folder = try scratch.shell("\"$TOOL\" analyze - < \"$HERE\"")
            #expect(folder.exitCode == 2)
            #expect(folder.errors.contains("it is a folder. Name the folder itself instead of standard input."))
            let closed = try scratch.shell("\"$TOOL\" analyze - <&-")
            #expect(closed.errors.contains("pipe something in, or name a file."))
        }
    }
#endif
