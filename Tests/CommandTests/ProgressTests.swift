import TestSupport

#if !os(Windows)
    import Foundation
    import Testing

    /// What a person at a terminal sees while a long log is read.
    struct ProgressTests {
        private let folder: TemporaryFolder
        private let log: String

        init() throws {
            folder = try TemporaryFolder()
            let line = LogText.line("Nothing that anybody looks at.")
            log = try folder.write(String(repeating: line, count: 2_500_000 / line.utf8.count), to: "CcmExec.log")
        }

        /// What comes to the terminal on standard error of a run whose log pauses for longer than a second.
        private func shown(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> String {
            var (ours, theirs): (Int32, Int32) = (-1, -1)
            try #require(openpty(&ours, &theirs, nil, nil, nil) == 0)
            let reading = FileHandle(fileDescriptor: ours, closeOnDealloc: true)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            let command = #"{ cat "$1"; sleep 1.3; cat "$1"; } | "$0" analyze - "$@" > /dev/null; echo end. >&2"#
            let words = ["-c", command.replacing("\"$@\"", with: arguments.joined(separator: " "))]
            process.arguments = words + [Tool.executable.path, log]
            process.environment = ProcessInfo.processInfo.environment
                .merging(["TERM": "xterm", "NO_COLOR": ""]) { $1 }.merging(environment) { $1 }
            process.standardError = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
            process.standardInput = FileHandle.nullDevice
            try Signals.letIn { try process.run() }
            var text = ""
            while !text.contains("end.") {
                let piece = reading.availableData
                if piece.isEmpty { break }
                text += String(decoding: piece, as: UTF8.self)
            }
            process.waitUntilExit()
            return text
        }

        @Test(.timeLimit(.minutes(5)))
        func bytesRateAndFileAreShownAndTakenAway() throws {
            let text = try shown()
            let lines = text.split(separator: "\r").map(String.init)
            let last = try #require(lines.last { $0.contains(" MB read, ") }, "\(text)")
            #expect(last.contains("B/s, standard input") && last.count < 80)
            #expect(lines.allSatisfy { !$0.contains("\u{1b}") })
            // The line is written over with blanks before anything else is.
            let blank = try #require(lines.lastIndex { !$0.isEmpty && $0.allSatisfy { $0 == " " } })
            #expect(blank > (lines.lastIndex { $0.contains(" MB read") } ?? .max))
            #expect(lines[blank].count >= last.drop { $0 == " " }.count)
        }

        @Test(
            .timeLimit(.minutes(5)),
            arguments: [["--quiet"], [], ["--format", "digest"]],
            [["NO_COLOR": "1"], [:]]
        )
        func whoeverWantsSilenceHasIt(arguments: [String], environment: [String: String]) throws {
            let isWished = !arguments.isEmpty || !environment.isEmpty
            #expect(try shown(arguments, environment: environment).contains(" MB read") == !isWished)
        }

        @Test(.timeLimit(.minutes(5)))
        func dumbTerminalAndPipeGetNothing() throws {
            #expect(try !shown(environment: ["TERM": "dumb"]).contains(" read,"))
            #expect(try !Tool.run("analyze", log).errors.contains(" read,"))
        }

        /// No file is named where names are replaced.
        @Test(.timeLimit(.minutes(5)))
        func redactedRunNamesNoFile() throws {
            let text = try shown(["--redact"])
            #expect(text.contains(" MB read, ") && !text.contains("B/s, "))
        }
    }
#endif
