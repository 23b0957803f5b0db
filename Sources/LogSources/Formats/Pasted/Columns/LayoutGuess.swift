import Checked

/// Which columns a viewer showed, by all lines of a pasted text together.
///
/// One line may be read in several ways: a message of a single word looks like a component. What most lines agree on is
/// right. Text that was put together of two pastes may have two orders.
struct LayoutGuess {
    /// The readings of each line that votes.
    private var votes: [[Vote]] = []

    /// One way to read a line.
    private struct Vote {
        let layout: ColumnLayout
        let points: Int
        /// A component that nobody knows; empty for one that is known, and for none.
        let stranger: ArraySlice<UInt8>
    }

    /// More lines than these tell nothing new.
    private static let mostVotes = 400
    private static let mostLines = 3000
    private static let mostLayouts = 3
    /// What a component costs that is not known and not the same as before: components are repeated, messages are not.
    private static let strangeness = 4

    /// The orders in a text, that of most lines first; none where no line is one of a viewer.
    static func layouts(of lines: [PastedLine], isKnown: ([UInt8]) -> Bool) -> [ColumnLayout] {
        var guess = LayoutGuess()
        for place in lines.prefix(mostLines).indices where guess.votes.count < mostVotes {
            guess.count(lines[place].text, behind: place > 0 ? lines[place - 1].text : [], isKnown)
        }
        var layouts: [ColumnLayout] = []
        while layouts.count < mostLayouts, let layout = guess.takeBest() {
            // The first lines of messages of several lines have fewer columns than the other lines.
            let place = layouts.firstIndex { layout.extends($0) && !$0.columns.contains(.thread) }
            layouts.insert(layout, at: layout.columns.contains(.thread) ? place ?? layouts.endIndex : layouts.endIndex)
        }
        return layouts
    }

    /// Whether some line is one of a viewer, whoever knows its message.
    static func hasSureLine(_ lines: [PastedLine]) -> Bool {
        lines.contains { line in ColumnLine.readings(of: line.text).contains(where: \.isSure) }
    }

    /// Whether the line before was read by itself.
    private var isBehindColumns = false

    private mutating func count(
        _ line: ArraySlice<UInt8>,
        behind last: ArraySlice<UInt8>,
        _ isKnown: ([UInt8]) -> Bool
    ) {
        var found = LayoutGuess.votes(for: ColumnLine.readings(of: line), isKnown)
        let mayBeRest = found.isEmpty && !line.isEmpty && !last.isEmpty
        if mayBeRest, ColumnLine.mayHaveColumns(line) || ColumnLine.mayHaveColumns(last) {
            found = LayoutGuess.votesOfBroken(last, line, isKnown)
            // A line that has some of the columns by itself has more of them with its rest.
            if isBehindColumns {
                let most = votes.last?.map(\.points).max() ?? 0
                if found.contains(where: { $0.points > most }) { votes.removeLast() } else { found = [] }
            }
            isBehindColumns = false
        } else {
            isBehindColumns = !found.isEmpty
        }
        if !found.isEmpty { votes.append(found) }
    }

    /// The readings of a line that a mail program broke.
    private static func votesOfBroken(
        _ first: ArraySlice<UInt8>,
        _ rest: ArraySlice<UInt8>,
        _ isKnown: ([UInt8]) -> Bool
    ) -> [Vote] {
        for separator in [ColumnSeparator.tab, .blanks] {
            for joint in separator.joints(of: first, rest) {
                let votes = votes(for: ColumnLine.readings(of: first + joint + rest), isKnown)
                if !votes.isEmpty { return votes }
            }
        }
        return []
    }

    private static func votes(for readings: [ColumnLine], _ isKnown: ([UInt8]) -> Bool) -> [Vote] {
        let votes = readings.compactMap { reading -> Vote? in
            let saysSomething = !reading.message.isEmpty && isKnown(reading.message)
            guard reading.isSure || saysSomething else { return nil }
            let values = reading.values
            return Vote(
                layout: reading.layout,
                points: reading.points + (saysSomething ? 4 : 0),
                stranger: values.hasKnownComponent ? [] : values.component
            )
        }
        // Who takes a column for a part of the message has overlooked it.
        return votes.filter { vote in !votes.contains { $0.points > 1 && $0.layout.extends(vote.layout) } }
    }

    /// The order that speaks best for itself; the lines that are in it do not vote again.
    private mutating func takeBest() -> ColumnLayout? {
        var points: [ColumnLayout: Int] = [:]
        var strangers: [ColumnLayout: Set<ArraySlice<UInt8>>] = [:]
        for vote in votes.joined() {
            points[vote.layout, default: 0] += vote.points
            if !vote.stranger.isEmpty { strangers[vote.layout, default: []].insert(vote.stranger) }
        }
        for (layout, names) in strangers { points[layout, default: 0] -= LayoutGuess.strangeness * (names.count - 1) }
        let best = points.max { left, right in
            left.value == right.value
                ? right.key.rank.lexicographicallyPrecedes(left.key.rank) : left.value < right.value
        }?.key
        if let best { votes.removeAll { votes in votes.contains { $0.layout == best } } }
        return best
    }
}
