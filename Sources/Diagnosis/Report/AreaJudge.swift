import LogSources
import ReportModel

/// Decides the state of an area from its findings and from what its reader saw.
struct AreaJudge {
    let reader: AreaReader
    let caseFile: CaseFile
    let advice: JudgedMethods?

    /// The area's part of the report.
    func report(_ all: [JudgedFinding]) -> AreaReport {
        let numbers = all.indices.filter { all[$0].area == reader.area }
        let findings = numbers.map { all[$0] }
        let reading = reader.read(caseFile, findings)
        let state = state(of: findings, reading: reading)
        return AreaReport(
            area: reader.area,
            state: state,
            summary: summary(state, findings: findings, reading: reading),
            facts: (reading.facts + (advice.map(reader.factsOfAdvice) ?? [])).sorted { $0.name < $1.name },
            findings: numbers,
            collectNext: state == .inconclusive ? MissingLog.missing(of: reader.logs, in: caseFile) : []
        )
    }

    private func state(of findings: [JudgedFinding], reading: AreaReading) -> AreaReport.State {
        let active = findings.filter(\.isActiveFault).map(\.severity).max()
        if active == .error { return .failing }
        if reading.isContradictory { return .contradictory }
        if active == .warning { return .attention }
        if findings.contains(where: { $0.status == .recovered && $0.severity == .error }) { return .recovered }
        return reading.showsWork ? .healthy : .inconclusive
    }

    /// The gravest fault in words, or what the reader saw.
    private func summary(_ state: AreaReport.State, findings: [JudgedFinding], reading: AreaReading) -> String {
        switch state {
        case .failing, .attention:
            leading(findings).map(\.titleWithSubject).map { $0 + "." } ?? reading.summary
        case .recovered:
            findings.first { $0.status == .recovered }.map { "\($0.titleWithSubject); this is over." }
                ?? reading.summary
        case .healthy, .inconclusive, .contradictory:
            reading.summary
        }
    }

    /// The gravest fault that goes on, and of equals one that does not follow from another.
    private func leading(_ findings: [JudgedFinding]) -> JudgedFinding? {
        let active = findings.filter(\.isActiveFault)
        let worst = active.map(\.severity).max()
        let gravest = active.filter { $0.severity == worst }
        return gravest.first { $0.explainedBy == nil } ?? gravest.first
    }
}

extension MissingLog {
    /// Those of the logs of these names that were not in the bundle.
    static func missing(of names: [String], in caseFile: CaseFile) -> [MissingLog] {
        names.filter { !caseFile.hasLog($0) }.compactMap { MissingLog(named: $0) }
    }

    /// A known log by its name.
    init?(named name: String) {
        guard let known = KnownLog.named(name) else { return nil }
        self.init(log: known.log.name, path: known.path, why: "It " + known.tells + ".")
    }
}
