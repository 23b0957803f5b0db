import Checked

/// Signatures whose token lost its beginning: behind a dot, encoded, and exactly as long as a signature is.
enum LoneSignatures {
    /// How many characters signatures of 64, 96, 128, 132, 256, 384 and 512 bytes have.
    private static let lengths: Set<Int> = [86, 128, 171, 176, 342, 512, 683]
    private static let shortest = 86
    private static let longest = 683

    /// What is to be masked in a text: the signatures, and what stands of the payload before each.
    static func edits(in bytes: UnsafeBufferPointer<UInt8>) -> [SecretEdit] {
        var edits: [SecretEdit] = []
        var place = 0
        while let dot = bytes[Range(from: place, to: bytes.count)].firstIndex(of: UInt8(ascii: ".")) {
            place = dot + 1
            guard let range = signature(behind: dot, in: bytes) else { continue }
            let start = max(payloadStart(before: dot, in: bytes), edits.last?.range.upperBound ?? 0)
            edits.append(SecretEdit(range: Range(from: start, to: range.upperBound), replacement: "…[token]"))
            place = range.upperBound
        }
        return edits
    }

    /// The signature behind a dot; `nil` when there is none. A text may be of nothing but dots: most cost one look.
    static func signature(behind dot: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard bytes[from: dot + shortest]?.isBase64URL == true, bytes[from: dot + 1]?.isBase64URL == true else {
            return nil
        }
        let run = bytes[Range(from: dot + 1, to: min(bytes.count, dot + 2 + longest))].prefix { $0.isBase64URL }
        return lengths.contains(run.count) && EncodedPiece(run).isSurelyEncoded ? run.indices : nil
    }

    /// Where the payload before a dot begins; the place behind the dot when no encoded piece stands there.
    private static func payloadStart(before dot: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = dot
        while start > 0, bytes[start - 1].isBase64URL { start -= 1 }
        let piece = EncodedPiece(bytes[Range(from: start, to: dot)])
        return piece.count >= 8 && piece.looksEncoded ? start : dot + 1
    }
}
