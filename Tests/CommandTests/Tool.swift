import Foundation
import TestSupport
import Testing

/// The built tool, run as a user runs it.
enum Tool {
    /// What a run left behind.
    struct Run {
        let output: String
        let errors: String
        let exitCode: Int32

        /// The output as one object of JSON.
        func json() throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        }
    }

    /// Runs the tool in the repository's root, so that paths in reports are short.
    static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
        try run(arguments, environment: environment)
    }

    /// Runs the tool, or another program, with a list of arguments.
    ///
    /// A shell's command gets the tool as `$0` and the arguments behind it.
    static func run(
        executable: URL = executable,
        _ arguments: [String],
        input: Data? = nil,
        environment: [String: String] = [:],
        shell: String? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL = shell == nil ? executable : URL(fileURLWithPath: "/bin/sh")
        process.arguments = (shell.map { ["-c", $0, executable.path] } ?? []) + arguments
        process.currentDirectoryURL = Repository.root
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        let inputPipe = input.map { _ in Pipe() }
        process.standardInput = inputPipe ?? FileHandle.nullDevice
        try Signals.letIn { try process.run() }
        if let input, let inputPipe {
            // Beside the reading below, so that neither pipe fills up.
            DispatchQueue.global().async {
                try? inputPipe.fileHandleForWriting.write(contentsOf: input)
                try? inputPipe.fileHandleForWriting.close()
            }
        }
        let errorReader = Reader(errors)
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let errorText = errorReader.text()
        process.waitUntilExit()
        return Run(output: text, errors: errorText, exitCode: process.terminationStatus)
    }

    /// Starts the tool in the repository's root with the streams that are given; nothing is read of them here.
    static func start(
        _ arguments: [String],
        input: Pipe? = nil,
        output: Pipe? = nil,
        environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = Repository.root
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try Signals.letIn { try process.run() }
        return process
    }

    /// The tool lies beside the test bundle.
    static let executable: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        return (bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL).appending(path: "cmgdiag")
    }()
}

/// Reads a pipe beside another one, so that neither fills up.
private final class Reader: @unchecked Sendable {
    private var data = Data()
    private let done = DispatchSemaphore(value: 0)

    init(_ pipe: Pipe) {
        DispatchQueue.global().async {
            self.data = pipe.fileHandleForReading.readDataToEndOfFile()
            self.done.signal()
        }
    }

    func text() -> String {
        done.wait()
        return String(decoding: data, as: UTF8.self)
    }
}

/// Signals, as the processes of tests get them.
enum Signals {
    /// Starts a process that hears signals: it inherits what its maker's thread keeps out, and those of tests keep out
    /// nearly all.
    static func letIn(_ start: () throws -> Void) rethrows {
        #if os(Windows)
            try start()
        #else
            var none = sigset_t()
            var before = sigset_t()
            sigemptyset(&none)
            pthread_sigmask(SIG_SETMASK, &none, &before)
            defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
            try start()
        #endif
    }
}
