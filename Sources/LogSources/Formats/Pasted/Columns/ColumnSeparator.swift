import CMTraceLog
import Checked

/// What stands between columns.
enum ColumnSeparator: UInt8, Hashable, CaseIterable {
    /// CMTrace copies with it.
    case tab
    /// Of a table in Markdown.
    case bar
    /// Of a file with values that Excel wrote where a comma stands in numbers.
    case semicolon
    case comma
    /// Two or more: what pages and terminals make of tabs.
    case blanks
    /// One, where all else was lost.
    case blank

    /// The sign, where it is one that may stand inside of a word.
    private var sign: UInt8? {
        switch self {
        case .bar: UInt8(ascii: "|")
        case .semicolon: UInt8(ascii: ";")
        case .comma: UInt8(ascii: ",")
        case .tab, .blanks, .blank: nil
        }
    }

    /// Whether columns may stand in quotation marks: those that spreadsheets write.
    var allowsQuotes: Bool { self == .tab || self == .semicolon || self == .comma }

    /// What two parts of a line may be joined with that a mail program broke: a blank, or this separator, if it divides
    /// either of them. Without that, a line and a date below it would be columns.
    func joints(of first: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> [[UInt8]] {
        let blank = [UInt8(ascii: " ")]
        guard self != .blank, mayStand(in: first) || mayStand(in: rest) else { return [blank] }
        return [blank, self == .tab ? [UInt8(ascii: "\t")] : Array("  ".utf8) + (sign.map { [$0] } ?? [])]
    }

    /// Whether it may stand somewhere in a text.
    func mayStand(in text: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .tab: text.contains(UInt8(ascii: "\t"))
        case .bar, .semicolon, .comma: text.contains(sign ?? 0)
        case .blanks:
            text.contains(UInt8(ascii: "\t")) || text.place(of: [UInt8(ascii: " "), UInt8(ascii: " ")]) != nil
        case .blank: true
        }
    }

    /// Whether a byte is this separator, and not only a blank.
    func isSign(_ byte: UInt8) -> Bool { byte == sign || self == .tab && byte == UInt8(ascii: "\t") }

    // MARK: Words

    /// Where the gap ends that begins at a place, and whether it lies between columns.
    func gap(at start: Int, in text: ArraySlice<UInt8>) -> (end: Int, isBoundary: Bool) {
        var (place, blanks, signs, tabs) = (start, 0, 0, 0)
        while place < text.endIndex {
            let byte = text[place]
            if isSign(byte) {
                signs += 1
            } else if byte == UInt8(ascii: " ") {
                blanks += 1
            } else if byte < UInt8(ascii: " ") {
                tabs += 1
            } else if byte != UInt8(ascii: "\"") || !isOuterQuote(at: place, in: text) {
                break
            }
            place += 1
        }
        let isBoundary =
            switch self {
            case .tab, .bar, .semicolon, .comma: signs > 0
            case .blanks: blanks > 1 || tabs > 0
            case .blank: place > start
            }
        return (place, isBoundary)
    }

    /// Where the word ends that begins at a place.
    func wordEnd(from start: Int, in text: ArraySlice<UInt8>) -> Int {
        var place = start
        while place < text.endIndex {
            let byte = text[place]
            if byte <= UInt8(ascii: " ") || isSign(byte) { break }
            if byte == UInt8(ascii: "\""), isOuterQuote(at: place, in: text) { break }
            place += 1
        }
        return place
    }

    /// Whether a quotation mark stands next to a separator, and so around a column.
    private func isOuterQuote(at place: Int, in text: ArraySlice<UInt8>) -> Bool {
        guard allowsQuotes else { return false }
        let before = text.prefix(upTo: place).last, after = text.suffix(from: place + 1).first
        return before.map(isSign) ?? true || after.map(isSign) ?? true
    }
}
