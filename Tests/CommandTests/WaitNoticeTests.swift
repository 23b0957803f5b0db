import TestSupport

#if !os(Windows)
    import Foundation
    import Testing

    /// What a person at a terminal is told when the tool waits for them.
    struct WaitNoticeTests {
        /// A terminal, of which the tool gets one end.
        private func terminal() throws -> (ours: FileHandle, theirs: FileHandle) {
            var (ours, theirs): (Int32, Int32) = (-1, -1)
            try #require(openpty(&ours, &theirs, nil, nil, nil) == 0)
            return (
                FileHandle(fileDescriptor: ours, closeOnDealloc: true),
                FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
            )
        }

        /// What comes to the terminal, up to and with a text.
        private func told(_ arguments: [String], upTo end: String, input: Data?) throws -> String {
            let (ours, theirs) = try terminal()
            let process = Process()
            process.executableURL = Tool.executable
            process.arguments = arguments
            process.currentDirectoryURL = Repository.root
            process.standardOutput = FileHandle.nullDevice
            process.standardError = theirs
            process.standardInput = input == nil ? theirs : Pipe()
            try Signals.letIn { try process.run() }
            if let input, let pipe = process.standardInput as? Pipe {
                try pipe.fileHandleForWriting.write(contentsOf: input)
                try pipe.fileHandleForWriting.close()
            }
            defer {
                process.terminate()
                process.waitUntilExit()
            }
            var text = ""
            while !text.contains(end) {
                let piece = ours.availableData
                if piece.isEmpty { break }
                text += String(decoding: piece, as: UTF8.self)
            }
            return text
        }

        @Test(.timeLimit(.minutes(5)), arguments: [["analyze", "-"], ["token", "-"], ["token"], ["explain", "-"]])
        func standardInputOfATerminalIsToldOf(arguments: [String]) throws {
            let text = try told(arguments, upTo: "Enter).", input: nil)
            #expect(text.contains("cmgdiag: reading standard input; end with Ctrl-D (Windows: Ctrl-Z Enter)."))
        }

        /// Near miss: nobody types what comes out of a pipe.
        @Test(.timeLimit(.minutes(5)))
        func pipeOnStandardInputIsNot() throws {
            let text = try told(["analyze", "-"], upTo: "nothing to analyse", input: Data())
            #expect(!text.contains("reading"))
        }

        @Test func withoutATerminalNothingIsTold() throws {
            let log = try Data(contentsOf: Repository.root.appending(path: Sample.failingLogs + "/ccmsetup.log"))
            #expect(try Tool.run(["analyze", "-"], input: log).errors.isEmpty)
        }
    }
#endif
