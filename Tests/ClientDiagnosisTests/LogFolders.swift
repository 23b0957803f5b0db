import ClientDiagnosis
import Foundation
import TestSupport

/// Folders of logs, with absolute paths: the tool and the tests run in different folders.
enum LogFolders {
    /// The samples, and the real logs where they are.
    static let all = Sample.all.map(\.folder.path) + (RealLogs.areThere ? [RealLogs.folder.path] : [])

    static let untrustedCA = Repository.root.appending(path: Sample.failingLogs).path

    /// The files of a folder as bytes.
    static func bytes(of folder: String) throws -> [LogBytes] {
        try Files.names(in: URL(filePath: folder)).map { name in
            LogBytes(name: name, bytes: Array(try Data(contentsOf: URL(filePath: folder).appending(path: name))))
        }
    }
}

/// The built tool, to be compared with.
enum BuiltTool {
    /// What it prints, whatever it exits with, and that.
    static func run(_ arguments: [String], input: String? = nil) throws -> (output: String, exitCode: Int) {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        let output = Pipe()
        let pipe = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = input == nil ? FileHandle.nullDevice : pipe
        try process.run()
        if let input {
            // Shorter than what a pipe holds.
            try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
            try pipe.fileHandleForWriting.close()
        }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (text, Int(process.terminationStatus))
    }

    /// It lies beside the test bundle.
    private static let executable: URL = {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        return (bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL).appending(path: "cmgdiag")
    }()
}

/// A JSON report with a fixed time in place of when it was made.
func fixed(_ json: String) -> String {
    json.replacing(/"generated" : "[^"]*"/, with: "\"generated\" : \"2000-01-01T00:00:00Z\"")
}

/// Every text in a value, however deep.
func texts(in value: Any) -> [String] {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
}
