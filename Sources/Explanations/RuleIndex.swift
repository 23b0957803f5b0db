package import Diagnosis
import ErrorCodes
import ReportModel

/// Which rules look at which signals and codes.
///
/// A rule's filter says so where it has one. For the rest, and for what a filter leaves open, the rule's own examples
/// are run: what they lead it to is what it looks at.
package struct RuleIndex: Sendable {
    private let entries: [Entry]

    fileprivate struct Entry: Sendable {
        let rule: Rule
        var kinds: Set<SignalKind> = []
        var codes: Set<ErrorCode> = []
        var flags: UInt32 = 0
        var statuses: Set<Int> = []
        var statusTexts: Set<String> = []
    }

    /// Runs the matching examples of all rules; some dozens of small logs.
    package init(_ catalogue: Catalogue) {
        var entries: [Entry] = []
        for rule in catalogue.rules {
            var entry = Entry(rule: rule)
            let declared = entry.addDeclared()
            for example in rule.matching {
                let caseFile = Reading(catalogue).caseFile(of: ExampleLog.bundle(of: example))
                    .judged(at: ExampleLog.now(of: example))
                for detection in rule.check.detections(in: caseFile) {
                    for history in detection.histories { entry.add(history.signal, isDeclared: declared) }
                }
            }
            entries.append(entry)
        }
        self.entries = entries
    }
}

// MARK: - Questions

extension RuleIndex {
    /// The rules that look at one of these kinds.
    package func rules(lookingAt kinds: some Sequence<SignalKind>) -> [Rule] {
        let kinds = Set(kinds)
        return rules { !$0.kinds.isDisjoint(with: kinds) }
    }

    /// The kinds of signals a rule looks at, sorted.
    package func kinds(of rule: Rule) -> [SignalKind] {
        entries.first { $0.rule.id == rule.id }?.kinds.sorted() ?? []
    }

    func rules(provedOn code: ErrorCode) -> [Rule] {
        rules { $0.codes.contains(code) }
    }

    func rules(provedOnStatus status: Int) -> [Rule] {
        rules { $0.statuses.contains(status) }
    }

    func rules(provedOn flags: CallbackFlags) -> [Rule] {
        rules { $0.flags & flags.rawValue != 0 }
    }

    func rules(provedOn text: GatewayStatusText) -> [Rule] {
        rules { $0.statusTexts.contains(text.text) }
    }

    private func rules(where isWanted: (Entry) -> Bool) -> [Rule] {
        entries.filter(isWanted).map(\.rule)
    }
}

// MARK: - Filling

extension RuleIndex.Entry {
    /// Takes in what the rule's filter names.
    ///
    /// - Returns: whether the rule has a filter.
    fileprivate mutating func addDeclared() -> Bool {
        guard case .seen(let filter, _, _) = rule.check else { return false }
        kinds.formUnion(filter.kinds)
        add(filter.conditions)
        return true
    }

    private mutating func add(_ conditions: [SignalFilter.Condition]) {
        for condition in conditions {
            switch condition {
            case .code(let wanted): codes.formUnion(wanted)
            case .flag(let mask): flags |= mask
            case .any(let parts): add(parts)
            default: break
            }
        }
    }

    fileprivate mutating func add(_ signal: Signal, isDeclared: Bool) {
        if !isDeclared { kinds.insert(signal.kind) }
        if let code = signal.code { codes.insert(code) }
        // One example may carry several flags; a filter says which of them counts.
        if !isDeclared, let mask = signal.flags { flags |= mask }
        guard let status = signal.status else { return }
        statuses.insert(status)
        if let text = signal[.statusText].flatMap({ GatewayStatusText.find(in: $0) }) { statusTexts.insert(text.text) }
    }
}
