import Checked

/// The words at one end of a line, as far as columns may reach, taken from that end.
struct ColumnWords {
    private var words: ArraySlice<Word> = []
    private let isEnd: Bool
    /// Where the columns end that were taken; where they begin, if they are taken from the end of the line.
    private(set) var place: Int

    /// A word, and whether it is the first or the last one of a column.
    private struct Word {
        let text: ArraySlice<UInt8>
        let beginsColumn: Bool
        var endsColumn: Bool
    }

    /// The columns behind or before a message take less than this, in bytes.
    private static let reach = 240

    /// The words at the beginning or at the end of a line.
    init(_ line: ArraySlice<UInt8>, _ separator: ColumnSeparator, fromEnd: Bool) {
        isEnd = fromEnd
        place = fromEnd ? line.endIndex : line.startIndex
        let part = fromEnd ? line.suffix(ColumnWords.reach) : line.prefix(ColumnWords.reach)
        words = ColumnWords.words(of: part, in: line, separator)[...]
    }

    /// No words.
    init(emptyAt place: Int) {
        isEnd = false
        self.place = place
    }

    private static func words(
        of part: ArraySlice<UInt8>,
        in line: ArraySlice<UInt8>,
        _ separator: ColumnSeparator
    ) -> [Word] {
        var words: [Word] = []
        var place = part.startIndex
        var begins = place == line.startIndex
        while true {
            let gap = separator.gap(at: place, in: part)
            if let last = words.indices.last {
                words[last].endsColumn = gap.isBoundary || gap.end == line.endIndex
            }
            begins = begins || gap.isBoundary
            guard gap.end < part.endIndex else { return words }
            // A sign that is neither gap nor word is a word by itself.
            place = Swift.max(separator.wordEnd(from: gap.end, in: part), gap.end + 1)
            words.append(
                Word(text: part[Range(from: gap.end, to: place)], beginsColumn: begins, endsColumn: false)
            )
            begins = false
        }
    }

    /// Takes the next column, if it is of this kind.
    mutating func take(_ column: PastedColumn, into values: inout ColumnValues) -> Bool {
        for count in column.wordCounts where count <= words.count {
            let part = isEnd ? words.suffix(count) : words.prefix(count)
            guard let first = part.first, let last = part.last, first.beginsColumn, last.endsColumn,
                values.take(column, part.map(\.text))
            else { continue }
            if isEnd { words.removeLast(count) } else { words.removeFirst(count) }
            place = isEnd ? first.text.startIndex : last.text.endIndex
            return true
        }
        return false
    }
}
