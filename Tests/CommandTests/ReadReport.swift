import Foundation
import Testing

/// A report of the tool, as a program reads it.
struct ReadReport {
    let run: Tool.Run
    let value: [String: Any]

    /// Analyses these paths with these options.
    init(_ arguments: String..., input: Data? = nil) throws {
        run = try Tool.run(["analyze", "--json"] + arguments, input: input)
        value = try run.json()
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
