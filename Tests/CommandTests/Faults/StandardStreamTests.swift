#if !os(Windows)
    import Foundation
    import Testing

    /// Standard streams that are full, closed, or left by whoever read them.
    struct StandardStreamTests {
        private let scratch: Scratch

        init() throws {
            scratch = try Scratch()
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

        /// The shell's `true` reads nothing, so that the first byte already is one too many.
        @Test(arguments: commands)
        func closedPipeIsSuccess(_ command: String, _ code: Int) throws {
            let run = try scratch.shell("{ sleep 0.1; \"$TOOL\" \(command); echo $? > \"$HERE/code\"; } | true")
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
            let whole = try Tool.run("analyze", Scratch.logs).output
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
            let whole = try Tool.run("analyze", "samples", "--json", "--now", "2026-01-01").output
            let unblock =
                "import fcntl,os; fcntl.fcntl(1, fcntl.F_SETFL, fcntl.fcntl(1, fcntl.F_GETFL) | os.O_NONBLOCK)"
            let run = try scratch.shell(
                """
                command -v python3 > "$HERE/python" || exit 0
                { python3 -c '\(unblock)'; "$TOOL" analyze samples --json --now 2026-01-01; echo $? > "$HERE/code"; } |
                { sleep 0.5; cat; }
                """
            )
            guard scratch.text("python")?.isEmpty == false else { return }
            #expect(scratch.text("code") == "1\n")
            #expect(run.output.utf8.count == whole.utf8.count)
        }
    }
#endif
