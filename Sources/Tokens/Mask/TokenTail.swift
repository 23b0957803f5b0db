import Checked

/// Finds what else of a token stands behind the end that was read for certain.
///
/// A dot that was lost or replaced, a signature longer than expected, another alphabet, a sentence between a token and
/// its signature: pieces are weighed together until they can be nothing else, or until words outweigh them.
struct TokenTail {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next token starts, which is masked for itself.
    let limit: Int
    /// The lines in which the token was wrapped.
    var lines = TokenLines()

    /// Less than twenty characters open nothing; two less, since what stands around a rest may look like more of it.
    static let fewestCharacters = 18
    /// The pieces that are looked at together; wrapping after each single character needs as many.
    private static let mostPieces = 48
    /// Words weigh less, and what stands behind them is something else. A wrapped token has words between its lines where
    /// the spelling of a dot was torn apart.
    private var lowestWeight: Int { lines.width == nil ? -60 : -80 }
    /// So many letters tell how a long piece begins.
    private static let beginning = 24
    /// Between two tokens less may stand than opens anything, but chance must have made it.
    private static let enoughBetween = 25

    /// Less may stand between a token and the next, in bytes.
    static let neighbourhood = 32
    /// A rest begins with letters that chance made.
    private static let lowestBeginning = -10

    /// The end of the rest of a token with which a text begins; `nil` when it begins with a name.
    func end(ofRestFrom start: Int) -> Int? {
        guard let first = piece(behind: start) else { return nil }
        let weight = ChanceWeight(bytes[first]).decibans + contextWeight(of: first, behind: start)
        let isShort = first.count < Self.fewestCharacters
        guard weight >= (isShort ? Self.lowestBeginning : ChanceWeight.lowestOfSignature) else { return nil }
        let end = end(after: start)
        return end - start >= Self.fewestCharacters ? end : nil
    }

    /// The end of a token whose certain end is known.
    ///
    /// `begun` is how many characters stand before it of what is no token unless something follows: a line of a signature
    /// may begin like a header by chance.
    func end(after certain: Int, begun: Int = 0) -> Int {
        var end = certain
        var begun = begun
        var lines = lines
        while let next = nextEnd(after: end, begun: begun, lines) {
            lines.take(from: end, to: next, in: bytes)
            (end, begun) = (next, 0)
        }
        return end
    }

    /// The end of the next piece, or of several, that can only belong to the token.
    private func nextEnd(after end: Int, begun: Int, _ lines: TokenLines) -> Int? {
        if begun == 0, let line = lines.end(ofNextAfter: end, in: bytes, before: limit) { return line }
        var weight = ChanceWeight()
        var place = end
        // What names and lines of one width say beside the letters, in decibans.
        var context = 0
        for count in 1...Self.mostPieces {
            guard let piece = piece(behind: place) else { break }
            weight.add(bytes[piece])
            context += contextWeight(of: piece, behind: place)
            if count == 1, begun == 0, beginsByChance(piece, context) { return piece.upperBound }
            place = piece.upperBound
            let sum = weight.decibans + context
            guard sum > lowestWeight else { return nil }
            let mayBeLow = begun == 0 && (count == 1 || lines.width != nil)
            let isEnough = weight.count +| begun >= Self.fewestCharacters
            if isEnough, sum >= (mayBeLow ? ChanceWeight.lowestOfSignature : 0) { return place }
            // Letters right before the next token are of one word with it.
            if isBeforeToken(place), sum >= (place == limit ? 5 : Self.enoughBetween) { return place }
        }
        return nil
    }

    /// Whether a piece begins with letters that chance made, whatever stands right behind these.
    private func beginsByChance(_ piece: Range<Int>, _ context: Int) -> Bool {
        guard piece.count > Self.beginning else { return false }
        return ChanceWeight(bytes[piece].prefix(Self.beginning)).decibans + context >= ChanceWeight.lowestOfSignature
    }

    /// Whether another token begins right behind an offset.
    func isBeforeToken(_ offset: Int) -> Bool { limit < bytes.count && limit -| offset <= Self.neighbourhood }

    /// A line as long as those before it, or behind the same line end, is rather one of them; what gives a name to a value
    /// rather is a name.
    private func contextWeight(of piece: Range<Int>, behind end: Int) -> Int {
        let gap = Range(from: end, to: piece.lowerBound)
        let isLine = !gap.isEmpty && bytes[gap].elementsEqual(bytes[lines.end])
        return (piece.count == lines.width ? 10 : 0) + (isLine ? 20 : 0) - (isName(piece) ? 12 : 0)
    }

    /// Whether a piece stands before a sign behind which a value follows.
    private func isName(_ piece: Range<Int>) -> Bool {
        let sign = bytes[from: piece.upperBound]
        guard sign == UInt8(ascii: ":") || sign == UInt8(ascii: "="), piece.count >= 2 else { return false }
        let next = bytes[from: piece.upperBound + 1] ?? 0x20
        return next > 0x20 && next != sign
    }

    /// The next piece behind a gap of any blanks and a few other characters; `nil` when there is none so close.
    private func piece(behind offset: Int) -> Range<Int>? {
        var start = offset
        var others = 0
        while start < limit, !bytes[start].isInBase64 {
            // White space, the rest of a character, and the mark of a quotation in a mail.
            let isFree = bytes[start] <= 0x20 || bytes[start].isContinuation || bytes[start] == UInt8(ascii: ">")
            others += isFree ? 0 : 1
            guard others <= 12, start - offset < 96 else { return nil }
            start += 1
        }
        let end = bytes[Range(from: start, to: limit)].firstIndex { !$0.isInBase64 } ?? limit
        return start < end ? Range(from: start, to: end) : nil
    }
}

extension UInt8 {
    /// A character of either alphabet of RFC 4648.
    var isInBase64: Bool { isBase64URL || self == UInt8(ascii: "+") || self == UInt8(ascii: "/") }
}
