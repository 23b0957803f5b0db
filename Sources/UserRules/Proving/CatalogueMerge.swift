import Diagnosis
import Patterns
import Knowledge
import ReportModel

/// Puts rule files and the tool's own catalogue together, and proves what they add.
struct CatalogueMerge {
    let base: Catalogue
    let files: [(name: String, content: RuleFile)]
    private(set) var mistakes: [RuleFileMistake] = []

    init(base: Catalogue, files: [(name: String, content: RuleFile)]) {
        self.base = base
        self.files = files
    }

    private mutating func note(_ file: String, _ place: Place, _ message: String) {
        mistakes.append(RuleFileMistake(file: file, place: place, message: message))
    }

    /// The catalogue with everything the files say; `nil` when something is wrong.
    mutating func merged() -> Catalogue? {
        let patterns = provedPatterns()
        let rules = mergedRules()
        checkKinds()
        checkCauses(among: rules)
        guard mistakes.isEmpty, let patterns else { return nil }
        let catalogue = base.with(patterns: patterns, rules: rules)
        prove(by: catalogue)
        return mistakes.isEmpty ? catalogue : nil
    }
}

// MARK: - Patterns

extension CatalogueMerge {
    /// The tool's own patterns come first, so that none of them loses its lines to a file's.
    private mutating func provedPatterns() -> PatternSet? {
        for (file, content) in files {
            for entry in content.patterns {
                guard let excess = ExpressionCost.excess(of: entry.pattern) else { continue }
                note(file, entry.expression?.place ?? entry.place, Wording.tooCostly(excess))
            }
        }
        let own = base.patterns.patterns
        let added = files.flatMap { file in file.content.patterns.map { (file: file.name, entry: $0) } }
        guard mistakes.isEmpty else { return nil }
        let set = PatternSet(own + added.map(\.entry.pattern))
        for (number, (file, entry)) in added.enumerated() {
            prove(entry, number: own.count + number, file: file, by: set)
        }
        return set
    }

    private mutating func prove(_ entry: PatternEntry, number: Int, file: String, by set: PatternSet) {
        for (line, place) in zip(entry.pattern.matching, entry.matching) {
            let taker = set.place(of: line)
            guard taker != number else { continue }
            if let taker, taker < number {
                note(file, place, Wording.taken(by: set.patterns[taker].kind))
            } else {
                note(file, place, Wording.notRecognised(line, by: entry.pattern))
            }
        }
        for (line, place) in zip(entry.pattern.notMatching, entry.notMatching) where set.place(of: line) == number {
            note(file, place, "the pattern recognises this line, and it must not")
        }
    }
}

// MARK: - Rules

extension CatalogueMerge {
    private mutating func mergedRules() -> [Rule] {
        var rules = RuleList(base.rules)
        var added: Set<String> = []
        for (file, content) in files {
            for entry in content.rules {
                guard added.insert(entry.rule.id).inserted else {
                    note(file, entry.place, "the id \(entry.rule.id) is given to another rule already")
                    continue
                }
                add(entry, of: file, to: &rules)
                if rules.hasOther(with: entry.rule.slug, than: entry.rule.id) {
                    note(file, entry.slugPlace, "the slug \(entry.rule.slug) is given to another rule already")
                }
            }
        }
        let off = switchedOff(added: added)
        return rules.rules.filter { !off.contains($0.id) }
    }

    private mutating func add(_ entry: RuleEntry, of file: String, to rules: inout RuleList) {
        let id = entry.rule.id
        switch (rules.has(id), entry.replaces) {
        case (true, true): rules.replace(by: entry.rule)
        case (true, false): note(file, entry.place, Wording.builtIn(id))
        case (false, true): note(file, entry.place, Wording.unknownRule(id, among: base.rules, doing: "replace"))
        case (false, false) where id.hasPrefix("CMG"):
            note(file, entry.place, "ids that begin with CMG are the tool's own; take other letters: VPN001")
        case (false, false): rules.append(entry.rule)
        }
    }

    /// The ids of the tool's own rules that files switch off; those that can't be are mistakes.
    private mutating func switchedOff(added: Set<String>) -> Set<String> {
        let own = Set(base.rules.map(\.id))
        var off: Set<String> = []
        for (file, content) in files {
            for id in content.disabled {
                if added.contains(id.value) {
                    note(
                        file,
                        id.place,
                        "\(id.value) is a rule of these files; leave it out instead of switching it off"
                    )
                } else if own.contains(id.value) {
                    off.insert(id.value)
                } else {
                    note(file, id.place, Wording.unknownRule(id.value, among: base.rules, doing: "switch off"))
                }
            }
        }
        return off
    }

    private mutating func checkKinds() {
        let own = Set(SignalCatalogue.kinds.map(\.name))
        let added = Set(files.flatMap { $0.content.patterns.map(\.pattern.kind.name) })
        for (file, content) in files {
            for kind in content.rules.flatMap(\.kinds) where !own.contains(kind.value) {
                if let becomes = SignalCatalogue.parts[SignalKind(kind.value)] {
                    note(file, kind.place, Wording.part(kind.value, of: becomes))
                } else if !added.contains(kind.value) {
                    note(file, kind.place, Message.unknown("signal", kind.value, of: (own.union(added)).sorted()))
                }
            }
        }
    }

    private mutating func checkCauses(among rules: [Rule]) {
        let known = Set(rules.map(\.id)).union(base.rules.map(\.id))
        for (file, content) in files {
            for id in content.rules.flatMap(\.explains) where !known.contains(id.value) {
                note(file, id.place, Wording.unknownRule(id.value, among: rules, doing: "explain"))
            }
        }
    }
}

// MARK: - Examples

extension CatalogueMerge {
    /// Runs the examples of the files' rules through the engine as it will be used.
    private mutating func prove(by catalogue: Catalogue) {
        for (file, content) in files {
            for entry in content.rules {
                let id = entry.rule.id
                // By itself: all rules on all examples would be as many runs as the square of a file's rules.
                let alone = catalogue.with(patterns: catalogue.patterns, rules: [entry.rule])
                for (example, place) in zip(entry.rule.matching, entry.matching) {
                    let run = ExampleRun(example, catalogue)
                    guard run.findings(by: alone).isEmpty else { continue }
                    guard mistakes.count < RuleFiles.mistakeLimit else { return }
                    note(file, place, Wording.unproved(id, found: run.findings(by: catalogue), signals: run.signals))
                }
                for (example, place) in zip(entry.rule.notMatching, entry.notMatching)
                where !ExampleRun(example, catalogue).findings(by: alone).isEmpty {
                    note(file, place, "this example leads to \(id), and it must not")
                }
            }
        }
    }
}

/// An example read by the engine, to be judged by one rule or by all.
private struct ExampleRun {
    private let caseFile: CaseFile

    init(_ example: Example, _ catalogue: Catalogue) {
        caseFile = Reading(catalogue).caseFile(of: ExampleLog.bundle(of: example))
            .judged(at: ExampleLog.now(of: example))
    }

    /// The ids of what the rules of a catalogue find in it.
    func findings(by catalogue: Catalogue) -> [String] {
        Judging(catalogue).findings(in: caseFile).map(\.id)
    }

    /// The names of the signals in its lines.
    var signals: [String] { caseFile.histories.map(\.signal.kind.name) }
}
