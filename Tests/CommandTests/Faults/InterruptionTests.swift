#if os(Linux)
    import Foundation
    import Testing

    /// Signals that end a run while it writes a file.
    @Suite(.enabled(if: Shim.isAvailable, Comment(rawValue: Shim.excuse)))
    struct InterruptionTests {
        private let scratch: Scratch
        private static let arguments = ["analyze", "samples", "--json", "--now", "2026-01-01"]
        /// Without those that whoever runs the tests ignores, as a shell does for what runs beside it.
        private static let signals = [SIGINT, SIGTERM, SIGHUP].filter { number in
            var action = sigaction()
            sigaction(number, nil, &action)
            return action.__sigaction_handler.sa_handler == nil
        }
        /// What the file holds before.
        private static let old = "the report of another day"

        /// How a report comes into its file.
        enum Way: CaseIterable {
            case unnamed
            case named
            case through
        }

        init() throws {
            scratch = try Scratch()
        }

        /// Starts a run in which writing is slow, so that most signals meet it.
        private func start(_ way: Way, microseconds: Int = 5_000) throws -> Process {
            let error = way == .named ? EOPNOTSUPP : EINTR
            let call = way == .named ? "tmpfile" : "none"
            let slow = Shim.environment(call, path: scratch.folder.path, error: error, microseconds: microseconds)
            let process = Process()
            process.executableURL = Tool.executable
            process.arguments = Self.arguments + ["-o", scratch.path("report")]
            process.currentDirectoryURL = Tool.repository
            process.environment = ProcessInfo.processInfo.environment.merging(try #require(slow)) { $1 }
            process.standardInput = FileHandle.nullDevice
            try Signals.letIn { try process.run() }
            return process
        }

        private func layOut(_ way: Way) throws {
            try scratch.write(Self.old, to: "report")
            try? FileManager.default.removeItem(atPath: scratch.path("other"))
            guard way == .through else { return }
            try FileManager.default.linkItem(atPath: scratch.path("report"), toPath: scratch.path("other"))
        }

        private static func withoutTime(_ report: String) -> String {
            report.replacing(/"generated" : "[^"]*"/, with: "")
        }

        private static func wholeReport() throws -> String {
            withoutTime(try Tool.run(arguments).output)
        }

        /// Whichever moment is met: the old report or the whole new one, and no other file.
        @Test(arguments: Way.allCases)
        func signalAtAnyMomentLeavesOneWholeReport(_ way: Way) throws {
            let whole = try Self.wholeReport()
            try layOut(way)
            let start = ContinuousClock.now
            try self.start(way).waitUntilExit()
            let length = (ContinuousClock.now - start) / .microseconds(1)
            #expect(scratch.text("report").map(Self.withoutTime) == whole)
            var ended = 0
            for number in 0..<24 {
                try layOut(way)
                let process = try self.start(way)
                usleep(UInt32.random(in: 0..<UInt32(max(1, length * 1.1))))
                kill(process.processIdentifier, Self.signals[number % Self.signals.count])
                process.waitUntilExit()
                if process.terminationReason == .uncaughtSignal { ended += 1 }
                let text = scratch.text("report").map(Self.withoutTime)
                #expect(text == Self.old || text == whole, "\(text?.utf8.count ?? -1) bytes")
                #expect(scratch.names == (way == .through ? ["other", "report"] : ["report"]))
            }
            #expect(ended > 0, "no signal was in time")
        }

        @Test(arguments: signals)
        func temporaryNameIsGoneWhenASignalMeetsIt(_ signal: Int32) throws {
            try scratch.write(Self.old, to: "report")
            let process = try start(.named, microseconds: 1_000_000)
            while scratch.names == ["report"] && process.isRunning { usleep(5_000) }
            #expect(scratch.names.contains { $0.hasPrefix(".cmgdiag-") })
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
            #expect(process.terminationStatus == signal)
            #expect(scratch.names == ["report"])
            #expect(scratch.text("report") == Self.old)
        }

        /// What cannot be caught: without a name, nothing is left all the same.
        @Test func killedRunLeavesNothing() throws {
            for delay in [50_000, 100_000, 200_000] {
                let process = try start(.unnamed)
                usleep(UInt32(delay))
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                if process.terminationReason == .uncaughtSignal { #expect(scratch.names.isEmpty) }
                try? FileManager.default.removeItem(atPath: scratch.path("report"))
            }
        }

        @Test func hangUpThatIsIgnoredEndsNothing() throws {
            let command =
                "trap '' HUP; \"$TOOL\" \(Self.arguments.joined(separator: " ")) -o \"$HERE/report\" & T=$!; "
                + "for I in 1 2 3 4 5 6 7 8 9 10; do kill -s HUP $T 2> /dev/null; sleep 0.02; done; wait $T"
            let environment = try #require(
                Shim.environment("tmpfile", path: scratch.folder.path, error: EOPNOTSUPP, microseconds: 5_000)
            )
            #expect(try scratch.shell(command, environment: environment).exitCode == 1)
            #expect(try scratch.text("report").map(Self.withoutTime) == Self.wholeReport())
        }

        // MARK: - Several runs

        /// Two logs of different reports, many runs, one file: one of the two reports, whole.
        @Test(arguments: Way.allCases)
        func runsAtOnceLeaveOneWholeReport(_ way: Way) async throws {
            let logs = [Scratch.logs, "samples/pki-healthy/logs"]
            let reports = try logs.map { try Tool.run("analyze", $0, "--verbose").output }
            for isNew in [true, false] where way != .through || !isNew {
                if isNew {
                    try? FileManager.default.removeItem(atPath: scratch.path("report"))
                } else {
                    try layOut(way)
                }
                let path = scratch.path("report")
                let call = way == .named ? "tmpfile" : "none"
                let environment = try #require(
                    Shim.environment(call, path: scratch.folder.path, error: EOPNOTSUPP, microseconds: 2_000)
                )
                let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
                    for number in 0..<8 {
                        group.addTask {
                            let arguments = ["analyze", logs[number % 2], "--verbose", "-o", path]
                            return try Tool.run(arguments, environment: environment).exitCode
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(codes.sorted() == [0, 0, 0, 0, 1, 1, 1, 1])
                #expect(reports.contains(scratch.text("report") ?? ""))
                #expect(scratch.names.count == (way == .through ? 2 : 1))
            }
        }
    }
#endif
