import Foundation
import Testing

/// Every JSON report a person has read is valid by the schema the tool prints, as an independent validator sees it.
@Suite(.enabled(if: Validator.isThere || Validator.mustBeThere, "NOT CHECKED: run .ci/install tests"))
struct GoldenReportTests {
    @Test func everyReportMeetsThePrintedSchema() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "cmgdiag-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let schema = folder.appending(path: "schema.json")
        try Data(try Tool.run("schema").output.utf8).write(to: schema)
        var reports: [String] = []
        for sample in Sample.all {
            let file = folder.appending(path: sample.name + ".json").path
            _ = try Tool.run("analyze", "samples/\(sample.name)/logs", "--output", file)
            reports.append(file)
        }
        let everything = folder.appending(path: "everything.json").path
        _ = try Tool.run("analyze", "samples", "no/such/path", "--output", everything)
        reports += [everything] + (try unusualReports(in: folder))
        let (code, text) = try Validator.validate([schema.path] + reports)
        #expect(code == 0, "\(text)")
    }

    /// Reports in which something is unknown, left out, or nothing at all.
    private func unusualReports(in folder: URL) throws -> [String] {
        let work = try WorkFolder()
        let withoutOffsets = try work.write(sample: "token-refused") { $0.replacing("+360\"", with: "\"") }
        let withoutDates = try work.write(sample: "pki-healthy") { $0.replacing(/date="[0-9-]+"/, with: "date=\"\"") }
        let logs = "samples/token-refused/logs"
        let runs = [
            [withoutOffsets], [withoutDates], [logs, "--since", "2025-11-04"],
            [logs, "--until", "2025-11-04T14:20:00Z"],
            [logs, "--since", "2030-01-01"], ["no/such/path"],
        ]
        return try runs.enumerated().map { number, arguments in
            let file = folder.appending(path: "unusual\(number).json").path
            _ = try Tool.run(["analyze"] + arguments + ["--output", file])
            return file
        }
    }
}

private enum Validator {
    /// On a build server a missing validator is a failure, not a reason to skip.
    static var mustBeThere: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

    static var isThere: Bool {
        (try? python([script]).code) == 2
    }

    /// Without arguments it says how it is used, unless what it needs is missing. It finds its environment itself.
    private static let script = Tool.repository.appending(path: "Tests/Validation/validate_reports.py").path

    static func validate(_ files: [String]) throws -> (code: Int32, text: String) {
        try python([script] + files)
    }

    private static func python(_ arguments: [String]) throws -> (code: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
