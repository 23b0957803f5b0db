import ReportModel

/// Sets the faults of a report in order: causes with what follows from them, and what is over.
struct FaultOutliner {
    private let report: Report
    private let faults: [Int]
    /// Active faults that follow from others, in the order of the report.
    let consequences: [Consequence]

    init(_ report: Report, isFull: Bool) {
        self.report = report
        faults = report.findings.indices.filter { report.findings[$0].severity > .info }
        consequences = faults.filter { report.findings[$0].status == .active && report.findings[$0].explainedBy != nil }
            .map { Consequence($0, in: report, isFull: isFull) }
    }

    /// Active faults that follow from nothing else, the root cause first.
    func causes() -> [Fault] {
        let causes = faults.filter { report.findings[$0].status == .active && report.findings[$0].explainedBy == nil }
        let root = report.verdict.rootCause
        let ordered = causes.sorted { ($0 == root ? 0 : 1, $0) < ($1 == root ? 0 : 1, $1) }
        let byCause = consequencesByCause()
        return ordered.enumerated().map { index, number in
            let next = ordered.element(index + 1).map { report.findings[$0].id }
            let hasAdvice = next != report.findings[number].id
            return fault(number, hasAdvice: hasAdvice, consequences: byCause[number] ?? [])
        }
    }

    /// Faults that are over, in the order of the report.
    func recovered() -> [Fault] {
        faults.filter { report.findings[$0].status == .recovered }.map { fault($0, hasAdvice: false) }
    }

    private func fault(_ number: Int, hasAdvice: Bool, consequences: [Consequence] = []) -> Fault {
        Fault(
            number: number,
            finding: report.findings[number],
            states: states(of: number),
            hasAdvice: hasAdvice,
            consequences: consequences
        )
    }

    // MARK: - What follows from what

    /// The consequences by the number of the cause at the end of their chain.
    private func consequencesByCause() -> [Int: [Consequence]] {
        var ends: [Int: Int] = [:]
        return Dictionary(grouping: consequences) { end(of: $0.number, &ends) }
    }

    /// The end of a chain of causes; in a circle, which only a report from elsewhere has, some number of it.
    private func end(of number: Int, _ ends: inout [Int: Int]) -> Int {
        var chain: [Int] = []
        var seen: Set<Int> = []
        var current = number
        while ends[current] == nil, seen.insert(current).inserted {
            chain.append(current)
            guard let cause = report.findings[current].explainedBy, report.findings.indices.contains(cause) else {
                break
            }
            current = cause
        }
        let end = ends[current] ?? current
        for link in chain { ends[link] = end }
        return end
    }

    // MARK: - In words

    private func states(of number: Int) -> [String] {
        let finding = report.findings[number]
        let effects = finding.explains.isEmpty ? "" : " of " + ids(finding.explains)
        let role: String? =
            if number == report.verdict.rootCause {
                "root cause" + effects
            } else if !finding.explains.isEmpty {
                "cause" + effects
            } else {
                nil
            }
        let times = finding.area == .evidence ? nil : finding.occurrenceWords
        return [role, finding.status.rawValue, "confidence \(finding.confidence.rawValue)", times].compactMap { $0 }
    }

    private func ids(_ numbers: [Int]) -> String {
        numbers.compactMap { report.findings.element($0)?.id }.withoutRepetition().joined(separator: ", ")
    }
}
