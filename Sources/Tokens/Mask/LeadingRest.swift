import Checked

/// The rest of a token with which a text begins, because whoever wrote the log cut the token at a record's end.
struct LeadingRest {
    let range: Range<Int>

    /// Nothing is looked for further in: blanks and quoting before it are passed over.
    private static let mostBlanks = 16

    /// `nil` when the text begins with something else. Without a token known to be open it must be beyond doubt.
    init?(in bytes: UnsafeBufferPointer<UInt8>, before limit: Int, followsToken: Bool) {
        guard let start = Self.start(in: bytes), start < limit else { return nil }
        let firstEnd = bytes[Range(from: start, to: limit)].firstIndex { !$0.isInBase64 } ?? limit
        guard followsToken || Self.isSurelyRest(bytes[Range(from: start, to: firstEnd)]) else { return nil }
        let tail = TokenTail(bytes: bytes, limit: limit)
        guard let end = tail.end(ofRestFrom: start) else { return nil }
        range = Range(from: start, to: end)
    }

    /// Without a slash: a text may begin with a path.
    private static func isSurelyRest(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        piece.allSatisfy(\.isBase64URL) && EncodedPiece(piece).isSurelyEncoded
    }

    /// Whether a text begins with a piece long enough, without a judgement.
    static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = start(in: bytes), bytes.count - start >= 40 else { return false }
        return bytes[Range(from: start, to: start + 40)].allSatisfy(\.isInBase64)
    }

    private static func start(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let start = bytes.prefix(mostBlanks).firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        return start.flatMap { bytes[$0].isInBase64 || bytes[$0] == UInt8(ascii: ".") ? $0 : nil }
    }
}
