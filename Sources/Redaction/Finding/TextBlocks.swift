import Checked
import Tokens

/// Cuts a text that comes in pieces into stretches of whole lines, and not inside of a token.
struct TextBlocks {
    private var held: [UInt8] = []
    /// Where the look for the last line's end goes on.
    private static let size = 64 << 10
    /// More is cut wherever it is: a line of that length is no log's.
    static let limit = 8 << 20

    /// Takes in the next piece.
    ///
    /// - Returns: the stretches that are whole now.
    mutating func take(_ piece: some Sequence<UInt8>) -> [[UInt8]] {
        held += piece
        guard held.count >= TextBlocks.size else { return [] }
        guard let end = held.lastIndex(of: UInt8(ascii: "\n")) else {
            return held.count >= TextBlocks.limit ? [cut(held.count)] : []
        }
        let head = Array(held.part(from: 0, to: end + 1))
        if held.count < TextBlocks.limit, TokenMask.endsInToken(head) { return [] }
        return [cut(end + 1)]
    }

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
