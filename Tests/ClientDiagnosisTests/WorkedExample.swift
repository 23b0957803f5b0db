import ClientDiagnosis

// The page "Diagnosing uploaded logs" of the documentation quotes what stands below; a test compares both.

/// What a help desk's service answers to logs that somebody uploaded.
struct HelpDesk {
    private let diagnoser = Diagnoser()
    private let codes = CodeBook()

    /// The answer to the logs of one client: the verdict, then each active fault with what proves it.
    func answer(to uploads: [LogBytes]) -> [String] {
        do throws(NothingToDiagnose) {
            let report = try diagnoser.diagnose(uploads).report
            let faults = report.findings.filter { $0.status == .active && $0.severity > .info }
            return [report.verdict.headline] + faults.map { line(on: $0) }
        } catch {
            return ["We can't tell: \(error.reason.rawValue)."] + error.remarks.map(\.message)
        }
    }

    /// A fault in one line: its rule, what was seen, and where.
    private func line(on fault: ClientReport.Finding) -> String {
        let places = fault.evidence.map { "\($0.source):\($0.lines.start)" }
        return "\(fault.id) \(fault.summary) (\(places.joined(separator: ", ")))"
    }

    /// What a code in a ticket means; `nil` when nobody knows it.
    func meaning(of code: String) -> String? {
        codes.explain(code).meanings.first?.text
    }

    /// Whether the registration tokens in a script can still be used, each by its short form.
    func tokens(in script: String) -> [String] {
        DecodedText(script).tokens.map { "\($0.masked): \($0.state.rawValue)" }
    }
}
