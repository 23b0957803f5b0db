import Foundation

/// The independent validator: `Tests/Validation/validate_reports.py`, run with Python.
struct SchemaValidator {
    /// Set by build servers, where a check must never be skipped.
    static let mustRun = !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty

    /// Whether Python and the packages of the script are there.
    static let isAvailable: Bool = {
        (try? run([]).status) == 2
    }()

    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("cmgdiag-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func removeFiles() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Validates reports, given by names, and returns what the script says, with the folder left out.
    func validate(_ reports: [(name: String, text: String)], schema: String) throws -> (status: Int32, output: String) {
        let files = [(name: "schema", text: schema)] + reports
        for file in files { try Data(file.text.utf8).write(to: url(file.name)) }
        let result = try Self.run(files.map { url($0.name).path })
        return (result.status, result.output.replacingOccurrences(of: folder.path + "/", with: ""))
    }

    private func url(_ name: String) -> URL {
        folder.appendingPathComponent(name + ".json")
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Validation/validate_reports.py")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script.path] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
