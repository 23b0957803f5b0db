import Checked

/// Finds what else of a token stands behind the end that was read for certain.
///
/// A dot that was lost or replaced, a signature longer than expected, another alphabet, a sentence between a token and
/// its signature: the mask rather takes too much than leaves a piece. Names before `=` and `:`, words, GUIDs and
/// thumbprints end it.
struct TokenTail {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next token starts, which is masked for itself.
    let limit: Int
    /// How long the lines are in which the token was wrapped, in characters; `nil` when it was not.
    let width: Int?

    /// Shorter pieces open nothing; they are taken only together.
    static let fewestCharacters = 20
    /// The pieces that are looked at together; wrapping after each single character needs as many.
    private static let mostPieces = 48

    /// The end of a token whose certain end is known.
    func end(after certain: Int) -> Int {
        var end = certain
        while let next = endInRhythm(after: end) ?? nextEnd(after: end) { end = next }
        return end
    }

    /// The end of the lines that go on in the token's own width, however much chance makes them look like words.
    ///
    /// One line must be mixed. Several may have others among them, in which something was lost or replaced.
    private func endInRhythm(after end: Int) -> Int? {
        guard let width else { return nil }
        var ofWidth = 0
        var place = end
        for count in 0..<8 {
            guard let piece = piece(behind: place) else { break }
            place = piece.range.upperBound
            ofWidth += piece.count == width ? 1 : 0
            if count == 0, piece.count == width, width >= 5, isMixed(piece), !isName(piece) { return place }
            if ofWidth == 3 { return place }
        }
        return nil
    }

    private func isMixed(_ piece: Piece) -> Bool {
        EncodedPiece(bytes[piece.range]).score >= 0.2 && !isGUID(bytes[piece.range])
    }

    /// The end of the next piece, or of several short ones, that can only belong to the token.
    private func nextEnd(after end: Int) -> Int? {
        var joined: [UInt8] = []
        var lengths: [Int] = []
        var place = end
        while lengths.count < Self.mostPieces, let piece = piece(behind: place) {
            if piece.count >= Self.fewestCharacters {
                guard lengths.count <= 3 else { return nil }
                return piece.looksEncoded ? piece.range.upperBound : endOfEncoded(behind: piece.range.upperBound)
            }
            if isName(piece) { return nil }
            joined += bytes[piece.range]
            lengths.append(piece.count)
            place = piece.range.upperBound
            if joined.count >= Self.fewestCharacters, isWrapped(joined, lengths) { return place }
        }
        // What stands between two tokens may be less, and no text is there.
        return lengths.count >= 3 && limit < bytes.count && place + 8 >= limit && isWrapped(joined, lengths)
            ? place : nil
    }

    /// The end of a piece beyond doubt, before which a shorter one may look like a word by chance.
    private func endOfEncoded(behind offset: Int) -> Int? {
        guard let next = piece(behind: offset), EncodedPiece(bytes[next.range]).isSurelyEncoded else { return nil }
        return next.range.upperBound
    }

    /// Whether short pieces are one that was wrapped: of one length, and too mixed for words.
    private func isWrapped(_ joined: [UInt8], _ lengths: [Int]) -> Bool {
        let inner = lengths.dropFirst().dropLast()
        let isEven = lengths.count >= 3 && inner.allSatisfy { $0 == inner.first }
        let piece = EncodedPiece(joined[...])
        return piece.looksEncoded && piece.score >= (isEven ? 0.3 : 0.4)
    }

    /// Whether a piece names what stands behind it: a word, not two or three odd letters of a token that was broken.
    private func isName(_ piece: Piece) -> Bool {
        let sign = bytes[from: piece.range.upperBound]
        guard sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=") else { return false }
        let next = bytes[from: piece.range.upperBound + 1] ?? 0x20
        guard next > 0x20, next != sign else { return false }
        let name = bytes[piece.range]
        let isMixed = name.dropFirst().contains(where: \.isUpper) && name.contains(where: \.isLower)
        let hasDigit = name.contains(where: \.isDigit)
        switch name.count {
        case ..<2: return false
        case 2...3: return !isMixed && !hasDigit
        default: return !isMixed || !hasDigit
        }
    }

    /// The next piece behind a gap of any blanks and a few other characters; `nil` when there is none so close.
    private func piece(behind offset: Int) -> Piece? {
        var start = offset
        var others = 0
        while start < limit, !bytes[start].isInBase64 {
            others += bytes[start] <= 0x20 || bytes[start] & 0xC0 == 0x80 ? 0 : 1
            guard others <= 12, start - offset < 96 else { return nil }
            start += 1
        }
        let end = bytes[Range(from: start, to: limit)].firstIndex { !$0.isInBase64 } ?? limit
        return start < end ? Piece(range: Range(from: start, to: end), in: bytes) : nil
    }

    private struct Piece {
        let range: Range<Int>
        let looksEncoded: Bool
        var count: Int { range.count }

        init(range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
            self.range = range
            looksEncoded = range.count >= TokenTail.fewestCharacters && EncodedPiece(bytes[range]).looksEncoded
        }
    }
}

extension UInt8 {
    /// A character of either alphabet of RFC 4648.
    var isInBase64: Bool { isBase64URL || self == UInt8(ascii: "+") || self == UInt8(ascii: "/") }
}
