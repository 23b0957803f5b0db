/// The families of a catalogue, by the kinds of lines they look at.
package struct FamilySet: Sendable {
    /// In the order in which their groups are given out when several end at once.
    package let families: [LineFamily]
    /// What happens to the lines of each kind that some family looks at.
    private let entries: [SignalKind: Entry]
    /// The kinds that end each family's groups.
    private let endings: [[SignalKind]]

    /// What families do with a kind of line, by their numbers and in their order.
    ///
    /// A class, since it is looked up for each line of a log that is nothing but failures.
    final class Entry: Sendable {
        /// The families whose groups it ends.
        let ended: [Int]
        let steps: [Step]
        /// Whether rules see the line only as what families make of it.
        let isPart: Bool
        /// Whether it does no more than ending groups.
        let passes: Bool
        /// What it comes to whatever came before it, if a family says so.
        let settled: [@Sendable (Signal) -> Signal?]

        /// What one family does with the line.
        struct Step: Sendable {
            let family: Int
            let take: LineFamily.Step
        }

        fileprivate init(_ lines: [(family: Int, line: LineFamily.Line)]) {
            ended = lines.filter(\.line.ends).map(\.family)
            steps = lines.compactMap { family, line in line.step.map { Step(family: family, take: $0) } }
            isPart = lines.contains { $0.line.isPart }
            passes = !isPart && steps.isEmpty
            settled = lines.compactMap(\.line.settled)
        }
    }

    /// A set of families; they take a line in in this order.
    package init(_ families: [LineFamily]) {
        self.families = families
        var lines: [SignalKind: [(family: Int, line: LineFamily.Line)]] = [:]
        for (number, family) in families.enumerated() {
            for line in family.lines { lines[line.kind, default: []].append((number, line)) }
        }
        entries = lines.mapValues { Entry($0) }
        endings = families.map { $0.lines.filter(\.ends).map(\.kind) }
    }

    /// What happens to lines of a kind; `nil` when they pass.
    func entry(of kind: SignalKind) -> Entry? { entries[kind] }

    /// Whether a line of the kind ends the family's group.
    func ends(_ family: Int, _ kind: SignalKind) -> Bool { endings[family].contains(kind) }
}

// MARK: - What a catalogue derives from it

extension FamilySet {
    /// The kinds of lines that rules never see, and what they see instead.
    package var parts: [SignalKind: [SignalKind]] {
        var parts: [SignalKind: [SignalKind]] = [:]
        for family in families {
            for line in family.lines where line.isPart && !family.becomes.contains(line.kind) {
                for kind in family.becomes where !parts[line.kind, default: []].contains(kind) {
                    parts[line.kind, default: []].append(kind)
                }
            }
        }
        return parts
    }

    /// The patterns of the families' lines.
    package var patterns: [SignalPattern] { families.flatMap(\.patterns) }

    /// The kinds that families give out, in their order.
    package var becomes: [SignalKind] {
        var kinds: [SignalKind] = []
        for kind in families.flatMap(\.becomes) where !kinds.contains(kind) { kinds.append(kind) }
        return kinds
    }
}
