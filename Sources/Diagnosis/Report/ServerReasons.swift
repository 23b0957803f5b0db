import ReportModel

/// Ties what a client was answered to the reason that a server's log gives for it.
///
/// A server's log speaks for no client, so what it says is information. Where its line stands within two minutes of an
/// answer that its rule says it explains, it is why this client was refused. A fault of the server becomes as grave as the
/// client's finding, and ``Causality`` makes it the cause; a word on the client itself becomes a part of that finding and
/// of its proof. Both sides' lines bear an offset from UTC, so that the moments compare.
///
/// Few of those lines name a client. One that ties by time alone makes no more than a likely cause.
enum ServerReasons {
    /// Ties what servers say to the faults it explains.
    static func tie(_ findings: inout [JudgedFinding]) {
        let reasons = findings.indices.filter { findings[$0].servers != nil }
        guard !reasons.isEmpty else { return }
        let faults = findings.indices.filter { findings[$0].isActiveFault }
        for reason in reasons {
            let explained = Set(findings[reason].rule.explains)
            let effects = faults.filter { explained.contains(findings[$0].id) }
            let near = NearestCauses([reason], of: effects, in: findings).first.keys
            guard let worst = near.max(by: { isLess(findings[$0], findings[$1]) }) else { continue }
            switch findings[reason].servers {
            case .fault: raise(&findings[reason], to: findings[worst])
            case .word: findings[worst].add(findings[reason])
            case nil: continue
            }
        }
    }

    /// The gravest counts, of those the one nearest to the cause, and of those the first by name.
    private static func isLess(_ left: JudgedFinding, _ right: JudgedFinding) -> Bool {
        let (level, other) = (left.rule.level, right.rule.level)
        return (left.severity, other, right.id) < (right.severity, level, left.id)
    }

    private static func raise(_ finding: inout JudgedFinding, to fault: JudgedFinding) {
        finding.severity = fault.severity
        finding.area = fault.area
        if finding.confidence == .high { finding.confidence = .medium }
        finding.summary = finding.summaryWithoutAdvice + " " + remark
    }

    fileprivate static let remark = """
        The client was refused within two minutes of that; the line does not say which client it was.
        """
}

extension JudgedFinding {
    /// Of information the advice stands in the summary; a fault shows it by itself.
    fileprivate var summaryWithoutAdvice: String {
        let advice = " " + actions.joined(separator: " ")
        return summary.hasSuffix(advice) ? String(summary.dropLast(advice.count)) : summary
    }

    /// Adds what a server says of it.
    fileprivate mutating func add(_ word: JudgedFinding) {
        summary += " \(word.summaryWithoutAdvice) \(ServerReasons.remark)"
        evidence += word.evidence.prefix(1)
    }
}
