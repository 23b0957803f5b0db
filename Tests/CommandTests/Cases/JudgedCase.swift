import Foundation
import TestSupport

/// What the built tool said of a case.
struct JudgedCase {
    private let exitCode: Int
    private let report: ReadJSON
    private let text: String

    init(_ one: Case) throws {
        let run = try Tool.run("analyze", one.path, "--json")
        exitCode = Int(run.exitCode)
        report = try ReadJSON(run.output)
        text = try Tool.run("analyze", one.path, "--color", "never", "--details").output.folded
    }

    /// Where it says something else than the truth, in words.
    func contradictions(to truth: CaseTruth) throws -> [String] {
        var found = verdicts(against: truth) + findings(against: truth) + areas(against: truth)
        found += try (truth.textHas ?? []).filter { try !said.holds($0) }.map { "the report lacks /\($0)/" }
        found += try (truth.textLacks ?? []).filter { try text.holds($0) }.map { "the text says /\($0)/" }
        return found
    }

    // MARK: - Parts

    private func verdicts(against truth: CaseTruth) -> [String] {
        let status = report["verdict"]?["status"]?.text ?? "none"
        let root = report["verdict"]?["rootCause"]?.text ?? "none"
        var found: [String] = []
        if let exit = truth.exit, exit != exitCode { found.append("exit code \(exitCode), not \(exit)") }
        if let all = truth.status, !all.contains(status) { found.append("\(status), not \(all)") }
        if truth.statusNot?.contains(status) ?? false { found.append(status) }
        if let all = truth.root, !all.contains(root) { found.append("root cause \(root), not \(all)") }
        return found
    }

    private func findings(against truth: CaseTruth) -> [String] {
        let all = report["findings"]?.list ?? []
        let faults = all.filter { $0["status"]?.text == "active" && $0["severity"]?.text != "info" }
        let ids = all.ids()
        let active = faults.ids()
        let errors = faults.filter { $0["severity"]?.text == "error" }.ids()
        let recovered = all.filter { $0["status"]?.text == "recovered" }.ids()
        var found = (truth.active ?? []).filter { !active.contains($0) }.map { "\($0) is not active" }
        found += (truth.has ?? []).filter { !ids.contains($0) }.map { "\($0) is missing" }
        found += (truth.absent ?? []).filter { ids.contains($0) }.map { "\($0) is there" }
        found += (truth.recovered ?? []).filter { !recovered.contains($0) || active.contains($0) }
            .map { "\($0) is not over" }
        found += (truth.forbid ?? []).filter { active.contains($0) }.map { "\($0) is active" }
        if truth.noActive ?? false, !active.isEmpty { found.append("false alarm: \(active.sorted())") }
        if truth.noActiveError ?? false, !errors.isEmpty { found.append("false error: \(errors.sorted())") }
        return found
    }

    private func areas(against truth: CaseTruth) -> [String] {
        let areas = report["areas"]?.list ?? []
        func area(_ id: String) -> ReadJSON? { areas.first { $0["id"]?.text == id } }
        var found: [String] = []
        if let mode = truth.mode, area("certificate-mode")?["facts"]?["mode"]?.text != mode {
            found.append("the mode is not \(mode)")
        }
        for (id, states) in truth.area ?? [:] {
            let state = area(id)?["state"]?.text ?? "none"
            if !states.contains(state) { found.append("\(id) is \(state)") }
        }
        return found
    }

    /// What the tool says itself, without the evidence.
    private var said: String {
        var texts = [report["verdict"]?["headline"]?.text] + (report["areas"]?.list ?? []).map { $0["summary"]?.text }
        for finding in report["findings"]?.list ?? [] {
            texts += ["title", "summary", "why"].map { finding[$0]?.text } + (finding["actions"]?.texts ?? [])
        }
        for error in report["unknownErrors"]?.list ?? [] { texts += error.all.map(\.text) }
        return texts.compactMap { $0 }.joined(separator: " ").folded
    }
}

extension [ReadJSON] {
    /// The ids of findings.
    fileprivate func ids() -> Set<String> { Set(compactMap { $0["id"]?.text }) }
}

extension String {
    /// With single blanks in place of all white space.
    fileprivate var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Whether an expression is found, whatever the case of letters.
    fileprivate func holds(_ expression: String) throws -> Bool {
        let regex = try NSRegularExpression(pattern: expression, options: .caseInsensitive)
        return regex.firstMatch(in: self, range: NSRange(startIndex..., in: self)) != nil
    }
}
