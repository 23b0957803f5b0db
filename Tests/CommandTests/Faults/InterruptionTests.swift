import TestSupport

#if os(Linux)
    import Foundation
    import Testing

    /// Signals that end a run while it writes a file.
    @Suite(.enabled(if: Shim.isAvailable, Comment(rawValue: Shim.excuse)))
    struct InterruptionTests {
        private let scratch: TemporaryFolder
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
            scratch = try TemporaryFolder()
        }

        /// Starts a run that waits at a call until the pause ends.
        private func start(_ way: Way, at call: String, _ number: Int, _ pause: Pause) throws -> Process {
            let environment = Shim.pause(
                at: call,
                number,
                of: scratch.path,
                hasUnnamedFiles: way != .named,
                pause
            )
            let arguments = Self.arguments + ["-o", scratch.path("report")]
            return try Tool.start(arguments, environment: try #require(environment))
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

        /// A way, a call at which a signal comes, which one of them, and whether the new report is there in the end.
        static let moments: [(Way, String, Int, Bool)] = [
            (.unnamed, "write", 1, false), (.unnamed, "write", 2, false), (.unnamed, "fsync", 1, false),
            (.unnamed, "linkat", 1, false), (.unnamed, "renameat", 1, false), (.unnamed, "close", 2, true),
            (.named, "write", 1, false), (.named, "write", 2, false), (.named, "fsync", 1, false),
            (.named, "renameat", 1, false), (.named, "close", 2, true),
            // From the first byte on, the signal waits until the file is whole.
            (.through, "write", 1, true), (.through, "write", 2, true), (.through, "fsync", 1, true),
            (.through, "close", 1, true),
        ]

        /// Whichever moment is met: the old report or the whole new one, and no other file.
        @Test(arguments: moments)
        func signalAtAnyMomentLeavesOneWholeReport(_ way: Way, _ call: String, _ number: Int, _ isNew: Bool) throws {
            let whole = try Self.wholeReport()
            let others = way == .through ? ["other", "report"] : ["report"]
            for signal in Self.signals {
                try layOut(way)
                let marks = try TemporaryFolder()
                let pause = Pause(path: marks.path("pause"))
                let process = try start(way, at: call, number, pause)
                #expect(pause.isReached())
                let isNamed = call == "renameat" || (way == .named && call != "close")
                #expect(scratch.names.contains { $0.hasPrefix(".cmgdiag-") } == isNamed)
                kill(process.processIdentifier, signal)
                try pause.end()
                process.waitUntilExit()
                #expect(process.terminationReason == .uncaughtSignal)
                #expect(process.terminationStatus == signal)
                let text = scratch.text("report").map(Self.withoutTime)
                #expect(text == (isNew ? whole : Self.old), "\(text?.utf8.count ?? -1) bytes")
                #expect(scratch.names == others)
            }
        }

        /// What cannot be caught: without a name, nothing is left all the same.
        @Test(arguments: [("write", 1), ("write", 2), ("fsync", 1), ("linkat", 1)])
        func killedRunLeavesNothing(_ call: String, _ number: Int) throws {
            let marks = try TemporaryFolder()
            let pause = Pause(path: marks.path("pause"))
            let process = try start(.unnamed, at: call, number, pause)
            #expect(pause.isReached())
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
            #expect(scratch.names.isEmpty)
        }

        @Test(arguments: Way.allCases)
        func hangUpThatIsIgnoredEndsNothing(_ way: Way) throws {
            try layOut(way)
            let marks = try TemporaryFolder()
            let pause = Pause(path: marks.path("pause"))
            let environment = try #require(
                Shim.pause(at: "write", of: scratch.path, hasUnnamedFiles: way != .named, pause)
            )
            let command =
                "trap '' HUP; echo $$ > \"\(marks.path("process"))\"; "
                + "exec \"$TOOL\" \(Self.arguments.joined(separator: " ")) -o \"$HERE/report\""
            let scratch = scratch
            let running = Background { try scratch.shell(command, environment: environment) }
            #expect(pause.isReached())
            let number = marks.text("process").flatMap { pid_t($0.dropLast()) }
            #expect(kill(try #require(number), SIGHUP) == 0)
            try pause.end()
            #expect(try running.value().exitCode == 1)
            #expect(try scratch.text("report").map(Self.withoutTime) == Self.wholeReport())
        }

        // MARK: - Several runs

        /// Two logs of different reports, many runs, one file: one of the two reports, whole.
        @Test(arguments: Way.allCases)
        func runsAtOnceLeaveOneWholeReport(_ way: Way) async throws {
            let logs = [Sample.failingLogs, "samples/pki-healthy/logs"]
            let reports = try logs.map { try Tool.run("analyze", $0, "--details").output }
            for isNew in [true, false] where way != .through || !isNew {
                if isNew {
                    try? FileManager.default.removeItem(atPath: scratch.path("report"))
                } else {
                    try layOut(way)
                }
                let path = scratch.path("report")
                let call = way == .named ? "tmpfile" : "none"
                let environment = try #require(
                    Shim.environment(call, path: scratch.path, error: EOPNOTSUPP, microseconds: 2_000)
                )
                let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
                    for number in 0..<8 {
                        group.addTask {
                            let arguments = ["analyze", logs[number % 2], "--details", "-o", path]
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
