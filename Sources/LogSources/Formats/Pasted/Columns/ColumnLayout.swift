import Checked

/// In which order a viewer showed its columns, and what stands between them. What is no column is the message.
struct ColumnLayout: Hashable {
    let separator: ColumnSeparator
    /// The columns before the message.
    let before: [PastedColumn]
    /// Those behind it.
    let after: [PastedColumn]

    /// Whether the message comes first, so that the lines before it may belong to it.
    var beginsWithMessage: Bool { before.isEmpty }
    /// Whether it comes last, so that the lines behind it may.
    var endsInMessage: Bool { after.isEmpty }
    var columns: [PastedColumn] { before + after }

    /// Whether it has all columns of another order in their places, and more.
    func extends(_ other: ColumnLayout) -> Bool {
        separator == other.separator && columns.count > other.columns.count && before.starts(with: other.before)
            && after.suffix(other.after.count) == other.after[...]
    }

    /// Of orders between which nothing else decides, the lowest counts: CMTrace's own, then those that Microsoft's
    /// articles have, whose message comes last.
    var rank: [UInt8] {
        let usual: UInt8 = before.isEmpty ? 0 : after.isEmpty ? 1 : 2
        return [usual] + (before + after).map(\.rawValue) + [separator.rawValue, UInt8(clamping: before.count)]
    }

    /// Reads a line; `nil` for one that has not all of the columns.
    func line(_ text: ArraySlice<UInt8>) -> ColumnLine? {
        guard let front = columns(before, of: text, fromEnd: false), let back = columns(after, of: text, fromEnd: true),
            front.place <= back.place
        else { return nil }
        return ColumnLine(self, text, front, back)
    }

    /// Reads the columns on one side of the message alone, of a message that takes several lines.
    ///
    /// - Returns: them, and what stands beside them.
    func side(_ text: ArraySlice<UInt8>, fromEnd: Bool) -> (values: ColumnValues, message: [UInt8])? {
        guard let side = columns(fromEnd ? after : before, of: text, fromEnd: fromEnd) else { return nil }
        let rest =
            fromEnd
            ? Range(from: text.startIndex, to: side.place) : Range(from: side.place, to: text.endIndex)
        return (side.values, separator.message(text[rest], isBehind: !fromEnd, isBefore: fromEnd))
    }

    private func columns(_ columns: [PastedColumn], of text: ArraySlice<UInt8>, fromEnd: Bool) -> ColumnSide? {
        guard !columns.isEmpty else { return ColumnSide(emptyAt: fromEnd ? text.endIndex : text.startIndex) }
        var side = ColumnSide(text, separator, fromEnd: fromEnd)
        for column in fromEnd ? columns.reversed() : columns where !side.take(column) { return nil }
        return side
    }
}

/// The columns on one side of a message.
struct ColumnSide {
    /// In the order in which they stand in the line.
    private(set) var columns: [PastedColumn] = []
    private(set) var values = ColumnValues()
    private var words: ColumnWords
    private let isEnd: Bool
    /// Whether there is more between columns than between words.
    private let dividesSurely: Bool

    /// Where the message begins or ends.
    var place: Int { words.place }

    init(_ line: ArraySlice<UInt8>, _ separator: ColumnSeparator, fromEnd: Bool) {
        words = ColumnWords(line, separator, fromEnd: fromEnd)
        isEnd = fromEnd
        dividesSurely = separator != .blank
    }

    /// No column.
    init(emptyAt place: Int) {
        words = ColumnWords(emptyAt: place)
        isEnd = false
        dividesSurely = false
    }

    /// Takes the next column, if it is of this kind.
    mutating func take(_ column: PastedColumn) -> Bool {
        guard words.take(column, into: &values) else { return false }
        columns.insert(column, at: isEnd ? 0 : columns.endIndex)
        return true
    }

    /// Every way to go on from here, and this one.
    func ways() -> [ColumnSide] {
        var ways = [self]
        for column in PastedColumn.allCases where !columns.contains(column) && (column.isTold || dividesSurely) {
            var longer = self
            if longer.take(column) { ways += longer.ways() }
        }
        return ways
    }
}
