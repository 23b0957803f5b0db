import ReportModel
import Times

/// Ties what a client was answered to the reason that a server's log gives for it.
///
/// A server's log speaks for no client, so what it says is information. Where its line stands within two minutes of an
/// answer that its rule says it explains, it is why this client was refused. A fault of the server becomes as grave as the
/// client's finding, and ``Causality`` makes it the cause; a word on the client itself becomes a part of that finding and
/// of its proof. Only lines that bear an offset from UTC are compared.
///
/// Few of those lines name a client. One that names another is none of this client's; one that names none ties by time
/// alone, and makes no more than a likely cause.
struct ServerReasons {
    /// The name of the device whose logs these are, if they tell it.
    let device: String?

    /// Ties what servers say to the faults it explains.
    func tie(_ findings: inout [JudgedFinding]) {
        let reasons = findings.indices.filter {
            findings[$0].servers != nil && mayMeanThisClient(findings[$0]) && hasOffset(findings[$0])
        }
        guard !reasons.isEmpty else { return }
        let faults = findings.indices.filter { findings[$0].isActiveFault }
        for reason in reasons {
            let explained = Set(findings[reason].rule.explains)
            let effects = faults.filter { explained.contains(findings[$0].id) && hasOffset(findings[$0]) }
            let near = NearestCauses([reason], of: effects, in: findings).first.keys
            guard let worst = near.max(by: { isLess(findings[$0], findings[$1]) }) else { continue }
            switch findings[reason].servers {
            case .fault: findings[reason].rise(to: findings[worst], namesClient: namesThisClient(findings[reason]))
            case .word: findings[worst].add(findings[reason], namesClient: namesThisClient(findings[reason]))
            case nil: continue
            }
        }
    }

    /// The gravest counts, of those the one nearest to the cause, and of those the first by name.
    private func isLess(_ left: JudgedFinding, _ right: JudgedFinding) -> Bool {
        let (level, other) = (left.rule.level, right.rule.level)
        return (left.severity, other, right.id) < (right.severity, level, left.id)
    }

    /// Whether its times can be compared with those of another computer.
    private func hasOffset(_ finding: JudgedFinding) -> Bool { finding.firstTime?.offsetMinutes != nil }

    private func mayMeanThisClient(_ reason: JudgedFinding) -> Bool {
        reason.subject == nil || device == nil || namesThisClient(reason)
    }

    /// Whether the line names the device: by its name alone, or with its domain behind it.
    private func namesThisClient(_ reason: JudgedFinding) -> Bool {
        guard let named = reason.subject, let device else { return false }
        let names = [named, device].map { $0.lowercased().prefix { $0 != "." } }
        return names[0] == names[1]
    }
}

extension JudgedFinding {
    /// Of information the advice stands in the summary; a fault shows it by itself.
    fileprivate var summaryWithoutAdvice: String {
        let advice = " " + actions.joined(separator: " ")
        return summary.hasSuffix(advice) ? String(summary.dropLast(advice.count)) : summary
    }

    /// Becomes a fault as grave as the one that it explains.
    fileprivate mutating func rise(to fault: JudgedFinding, namesClient: Bool) {
        severity = fault.severity
        area = fault.area
        if confidence == .high, !namesClient { confidence = .medium }
        summary = summaryWithoutAdvice + " " + Self.tied(namesClient)
    }

    /// Adds what a server says of it.
    fileprivate mutating func add(_ word: JudgedFinding, namesClient: Bool) {
        summary += " \(word.summaryWithoutAdvice) \(Self.tied(namesClient))"
        evidence += word.evidence.prefix(1)
    }

    private static func tied(_ namesClient: Bool) -> String {
        namesClient
            ? "The client was refused within two minutes of that, and the line names it."
            : "The client was refused within two minutes of that; the line does not say which client it was."
    }
}
