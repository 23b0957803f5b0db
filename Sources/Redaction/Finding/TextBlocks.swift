import Checked
import Tokens

/// Cuts a text that comes in pieces into stretches of whole lines, and not inside of a token.
struct TextBlocks {
    private var held: [UInt8] = []
    /// Less is not worth a look.
    private static let size = 64 << 10
    /// More is cut wherever it is: a line of that length is no log's.
    static let limit = 8 << 20
    private let limit: Int

    /// Nothing taken in yet.
    init(longestLine limit: Int = TextBlocks.limit) {
        self.limit = limit
    }

    /// Takes in the next piece.
    ///
    /// - Returns: the stretches that are whole now.
    mutating func take(_ piece: some Sequence<UInt8>) -> [[UInt8]] {
        held += piece
        guard held.count >= TextBlocks.size else { return [] }
        guard let end = held.lastIndex(of: UInt8(ascii: "\n")) else {
            return held.count >= limit ? [cut(endOfWords)] : []
        }
        // Few tokens are as long as that; of those the rest is known as such.
        let last = Array(held.part(from: end - TextBlocks.size / 4, to: end + 1))
        if held.count < limit, TokenMask.endsInToken(last) { return [] }
        return [cut(end + 1)]
    }

    /// Where a line without an end is cut: behind what is neither a name nor a token, if there is such a place near its
    /// end, so that both are seen whole.
    private var endOfWords: Int {
        for distance in [0, limit / 256, limit / 16, limit / 4] {
            let end = held.part(from: 0, to: held.count -| distance).lastIndex { TextBlocks.gaps.contains($0) }
            guard let end, end > limit / 2 else { continue }
            if !TokenMask.endsInToken(Array(held.part(from: end - TextBlocks.size, to: end))) { return end + 1 }
        }
        return held.count
    }

    /// What no name and no token holds.
    private static let gaps: Set<UInt8> = Set(" \t\"<>|;,{}()\0".utf8)

    /// What is left.
    mutating func finish() -> [[UInt8]] {
        held.isEmpty ? [] : [cut(held.count)]
    }

    private mutating func cut(_ end: Int) -> [UInt8] {
        let block = Array(held.part(from: 0, to: end))
        held.removeFirst(block.count)
        return block
    }
}
