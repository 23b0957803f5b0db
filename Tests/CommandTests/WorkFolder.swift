import Foundation
import Testing

/// A folder that is there for one test of the built tool.
final class WorkFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "cmgdiag-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var path: String { url.path }

    /// Writes a file, and gives its path.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Writes the logs of a sample with a change to each of them, and gives the folder's path.
    func write(sample: String, changed change: (String) -> String) throws -> String {
        for (name, text) in try SampleLogs.all(of: sample) { try write(change(text).utf8, to: "\(sample)/\(name)") }
        return url.appending(path: sample).path
    }
}

/// The logs of a sample as text.
enum SampleLogs {
    /// Names and texts, in the order of the names.
    static func all(of sample: String) throws -> [(name: String, text: String)] {
        let folder = Tool.repository.appending(path: "samples/\(sample)/logs")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            (name, String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self))
        }
    }
}

/// A report of the tool, as a program reads it.
struct ReadReport {
    let run: Tool.Run
    let value: [String: Any]

    /// Analyses these paths with these options.
    init(_ arguments: String..., input: Data? = nil) throws {
        run = try Tool.run(["analyze", "--json"] + arguments, input: input)
        value = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    var exitCode: Int? { value["exitCode"] as? Int }
    var clock: [String: Any] { value["clock"] as? [String: Any] ?? [:] }
    var device: [String: String] { value["device"] as? [String: String] ?? [:] }
    var findings: [[String: Any]] { value["findings"] as? [[String: Any]] ?? [] }
    var diagnostics: [[String: Any]] { value["diagnostics"] as? [[String: Any]] ?? [] }
    var messages: String { diagnostics.compactMap { $0["message"] as? String }.joined(separator: "\n") }

    /// The verdict, and of every finding and area what must not depend on the order of the input.
    var judgement: [String] {
        let verdict = value["verdict"] as? [String: Any] ?? [:]
        let areas = value["areas"] as? [[String: Any]] ?? []
        let keys = ["status", "rootCause", "headline"].map { "\(verdict[$0] ?? "-")" }
        return keys + ["\(clock["judgedAt"] ?? "-")", "\(exitCode ?? -1)"]
            + areas.map { "\($0["id"] ?? ""): \($0["state"] ?? "")" }
            + findings.map { "\($0["id"] ?? "") \($0["subject"] ?? "-"): \($0["status"] ?? "")" }
    }
}
