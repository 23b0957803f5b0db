import ReportModel

/// A lane for each fault: when it was seen.
struct FaultLanes {
    /// All findings, as the report has them.
    let findings: [JudgedFinding]

    /// In the order of the report; what is no fault has none, nor what bears no time.
    func lanes() -> [Report.Picture.Lane] {
        findings.indices.compactMap { number in
            let finding = findings[number]
            guard finding.severity > .info, finding.firstTime != nil else { return nil }
            let stretches = Stretches(finding.spells.map { stretch($0, of: finding, number) }).joined()
            return stretches.isEmpty ? nil : Report.Picture.Lane(kind: .fault, stretches: stretches)
        }
    }

    private func stretch(
        _ spell: History.Spell,
        of finding: JudgedFinding,
        _ number: Int
    ) -> Report.Picture.Stretch {
        let isLast = spell.last == finding.lastSeen
        return Report.Picture.Stretch(
            finding.severity == .error ? .error : .warning,
            start: spell.first.instant,
            end: spell.last.instant,
            first: spell.first == finding.firstSeen ? finding.firstTime : nil,
            last: isLast ? finding.lastTime : nil,
            count: spell.count,
            evidence: isLast ? finding.evidence.last : finding.evidence.first,
            finding: number
        )
    }
}
