import Checked
import Tokens

/// Pieces of the signatures that were met, to see whether any of them is left somewhere.
///
/// A signature has no other spelling, and chance makes no twelve of its characters again. So every twelve characters are
/// kept as a number, and twice as many that are left hold one of these pieces, wherever somebody cut.
package struct SignatureTraces: Sendable {
    private var pieces: Set<UInt64> = []
    /// Whether there were more signatures than are kept.
    private(set) var isFull = false

    private static let length = 12
    /// Some forty thousand signatures of 2,048 bits.
    private static let limit = 1 << 20

    /// Nothing met yet.
    init() {}

    /// Takes in a part of a token that is no text.
    mutating func learn(_ part: [UInt8]) {
        guard part.count >= 2 * Self.length, Self.isMadeByChance(part) else { return }
        for start in stride(from: 0, through: part.count - Self.length, by: Self.length) {
            let piece = part.part(from: start, to: start + Self.length)
            guard Self.isTelling(piece) else { continue }
            guard pieces.count < Self.limit else { return isFull = true }
            pieces.insert(Self.hash(piece))
        }
    }

    /// Takes in what another has met.
    mutating func merge(_ other: SignatureTraces) {
        pieces.formUnion(other.pieces)
        isFull = isFull || other.isFull || pieces.count > Self.limit
    }

    /// Whether a piece of a signature stands in a text.
    func stand(in text: [UInt8]) -> Bool {
        guard !pieces.isEmpty else { return false }
        var run = 0
        for offset in text.indices {
            let byte = text[offset]
            run = byte.isWordOfASCII || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") ? run + 1 : 0
            guard run >= Self.length else { continue }
            let piece = text.part(from: offset + 1 - Self.length, to: offset + 1)
            if pieces.contains(Self.hash(piece)) { return true }
        }
        return false
    }

    /// Whether it is of letters of both cases and digits: what somebody wrote in the place of a signature, and what this
    /// tool writes there, may stand elsewhere.
    private static func isMadeByChance(_ part: [UInt8]) -> Bool {
        part.contains(where: \.isUpper) && part.contains(where: \.isLower) && part.contains(where: \.isDigit)
    }

    /// Whether a piece is neither a word nor a number.
    private static func isTelling(_ piece: ArraySlice<UInt8>) -> Bool {
        Set(piece).count >= 6 && piece.contains(where: \.isUpper) && piece.contains(where: \.isLower)
    }

    private static func hash(_ piece: ArraySlice<UInt8>) -> UInt64 {
        piece.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64(truncatingIfNeeded: $1)) &* 0x100_0000_01b3 }
    }
}
