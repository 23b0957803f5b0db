import ClientDiagnosis
import Foundation

/// The bundles of logs under `samples/`.
enum Samples {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folders of logs, by absolute paths.
    static let folders: [String] = {
        let folder = repository.appending(path: "samples")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { folder.appending(path: "\($0)/logs").path }
            .filter { FileManager.default.fileExists(atPath: $0) }
    }()

    static let untrustedCA = repository.appending(path: "samples/bulk-token-untrusted-ca/logs").path

    /// The files of a folder, as bytes.
    static func bytes(of folder: String) throws -> [LogBytes] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            let data = try Data(contentsOf: URL(filePath: folder).appending(path: name))
            return LogBytes(name: name, bytes: Array(data))
        }
    }

    /// A text of the repository.
    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: repository.appending(path: path)), as: UTF8.self)
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
