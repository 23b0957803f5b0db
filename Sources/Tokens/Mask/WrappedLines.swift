import Checked

/// The line ends of tokens that were wrapped in lines of one length, in a text as it stands.
///
/// Whoever wraps a token counts bytes, so its line ends stand at equal distances, whatever the token's letters are and
/// wherever the spelling of a dot was torn apart. Words never have such line ends.
struct WrappedLines {
    /// The line ends between two lines of one length, of all tokens, in order. The last one of each token is none of them:
    /// behind it something else may stand.
    private(set) var ends: [Range<Int>] = []

    /// How many gaps of a token are looked at.
    private static let mostGaps = 12
    /// The longest line end, with the marks of a quotation and the blanks before a line, in bytes.
    private static let longestEnd = 16
    /// Three lines of 700 characters.
    private static let longestLook = 2200
    /// Between two line ends of one kind other gaps may stand: what is left of a dot's spelling.
    private static let mostBetween = 3

    /// - Parameters:
    ///   - starts: where tokens begin, in bytes, in order.
    ///   - bytes: the text.
    init(behind starts: [Int], in bytes: UnsafeBufferPointer<UInt8>) {
        var covered = 0
        for start in starts where start >= covered {
            let found = Self.ends(behind: start, in: bytes)
            ends += found.dropLast()
            covered = found.last?.upperBound ?? start
        }
    }

    /// The line ends of one token, the last one included; empty for a token that stands in one line, or in two or three.
    private static func ends(behind start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        let gaps = gaps(behind: start, in: bytes)
        for (index, first) in gaps.enumerated() {
            for second in gaps.dropFirst(index + 1).prefix(mostBetween) {
                let distance = second.lowerBound -| first.lowerBound
                guard isEnd(second, like: first, in: bytes), isEnd(second.moved(by: distance), like: first, in: bytes)
                else { continue }
                let ends = ends(like: first, every: distance, behind: start, in: bytes)
                // A token in one line stands before lines that have nothing to do with it.
                if let line = ends.first, line.lowerBound -| start <= distance { return ends }
            }
        }
        return []
    }

    /// All equal line ends before and behind one, at equal distances.
    private static func ends(
        like end: Range<Int>,
        every distance: Int,
        behind start: Int,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> [Range<Int>] {
        var first = end
        while first.lowerBound -| distance > start, isEnd(first.moved(by: 0 -| distance), like: end, in: bytes) {
            first = first.moved(by: 0 -| distance)
        }
        var ends = [first]
        while let last = ends.last, isEnd(last.moved(by: distance), like: end, in: bytes) {
            ends.append(last.moved(by: distance))
        }
        return ends
    }

    /// Whether the bytes of two ranges are the same.
    private static func isEnd(_ range: Range<Int>, like end: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        range.lowerBound >= 0 && range.upperBound <= bytes.count && bytes[range].elementsEqual(bytes[end])
    }

    /// The first gaps in a token in which lines may end: nothing but signs, with a blank among them.
    private static func gaps(behind start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var place = start
        let limit = min(bytes.count, start +| longestLook)
        while gaps.count < mostGaps, place < limit {
            let rest = bytes[Range(from: place, to: limit)]
            guard let gap = rest.firstIndex(where: { !$0.isBase64URL }) else { break }
            place = bytes[Range(from: gap, to: limit)].firstIndex(where: \.isBase64URL) ?? limit
            let range = Range(from: gap, to: place)
            if range.count <= longestEnd, bytes[range].contains(where: \.isBlank) { gaps.append(range) }
        }
        return gaps
    }
}

extension Range<Int> {
    /// The same range so many bytes further on, or back.
    fileprivate func moved(by bytes: Int) -> Range<Int> {
        Range(from: lowerBound +| bytes, to: upperBound +| bytes)
    }
}
