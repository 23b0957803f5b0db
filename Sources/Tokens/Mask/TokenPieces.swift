import Checked

/// The tokens of a text and what else of them stands around: everything of them that must not be shown.
struct TokenPieces {
    private(set) var edits: [SecretEdit] = []

    /// How far from a token a long piece of encoded bytes is taken for a part of it, in bytes.
    private static let neighbourhood = 160
    /// The longest spelling of a dot, such as `%252E` or `\u002e`, in bytes.
    private static let longestDot = 6

    init(in peeled: PeeledText, followsToken: Bool) {
        let pasted = PastedText(bytes: peeled.bytes)
        let walks = TokenScanner.walks(in: pasted, isEager: true)
        var cursor = PositionCursor(pasted)
        let tokens = walks.map { FoundToken($0, cursor: &cursor) }
        peeled.bytes.withUnsafeBufferPointer { bytes in
            addRest(in: bytes, before: tokens.first?.range.lowerBound, followsToken: followsToken)
            // What was torn apart is still wrapped as the piece before it was.
            var lines = TokenLines()
            for (index, token) in tokens.enumerated() {
                let next = index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : bytes.count
                lines.take(token, in: bytes)
                let isWhole = TokenScanner.hasEnoughCharacters(walks[index])
                let tail = TokenTail(bytes: bytes, limit: next, lines: lines)
                add(token, isWhole: isWhole || isPayload(token, behind: index > 0 ? tokens[index - 1] : nil), tail)
            }
            if followsToken { addRests(in: bytes) }
        }
    }

    /// Whether a token that breaks off is the payload of the one before it: nothing stands between them but what is in the
    /// place of a dot.
    private func isPayload(_ token: FoundToken, behind header: FoundToken?) -> Bool {
        guard let header, edits.last?.range.upperBound == header.range.upperBound else { return false }
        return token.range.lowerBound -| header.range.upperBound <= Self.longestDot
    }

    /// A token with what stands around it. One that breaks off after a few letters is none, unless something follows it.
    private mutating func add(_ token: FoundToken, isWhole: Bool, _ tail: TokenTail) {
        addNeighbours(before: token.range.lowerBound, in: tail.bytes)
        let end = tail.end(after: token.range.upperBound, begun: isWhole ? 0 : token.compact.utf8.count)
        guard isWhole || end > token.range.upperBound || tail.isBeforeToken(end) else { return }
        add(Range(from: token.range.lowerBound, to: end), token.shortForm)
        addNeighbours(behind: end, tail)
    }

    /// Pieces of a token that the text before began, wherever they stand: whoever cut it may have written before it.
    private mutating func addRests(in bytes: UnsafeBufferPointer<UInt8>) {
        let rests = bytes.split { !$0.isBase64URL }.filter { word in
            word.count >= TokenTail.fewestCharacters && ChanceWeight(word).allowsSignature
        }
        edits = [SecretEdit].joined(edits, rests.map { SecretEdit(range: $0.indices, replacement: "…[token]") })
    }

    private mutating func add(_ range: Range<Int>, _ replacement: String) {
        let lower = max(range.lowerBound, edits.last?.range.upperBound ?? 0)
        guard lower < range.upperBound else { return }
        edits.append(SecretEdit(range: Range(from: lower, to: range.upperBound), replacement: replacement))
    }

    /// The rest of a token that the text before this one began.
    private mutating func addRest(in bytes: UnsafeBufferPointer<UInt8>, before limit: Int?, followsToken: Bool) {
        let limit = limit ?? bytes.count
        guard let rest = LeadingRest(in: bytes, before: limit, followsToken: followsToken) else { return }
        add(rest.range, "…[token]")
    }

    private mutating func addNeighbours(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let start = max(edits.last?.range.upperBound ?? 0, end - Self.neighbourhood)
        addNeighbours(
            in: Range(from: Self.word(at: start, in: bytes, from: edits.last?.range.upperBound ?? 0), to: end),
            bytes
        )
    }

    /// Long pieces behind a token, each with what goes on behind it, which may have others for neighbours.
    private mutating func addNeighbours(behind end: Int, _ tail: TokenTail) {
        var end = end
        while let word = Self.longWord(
            in: Self.neighbourhood(behind: end, before: tail.limit, in: tail.bytes),
            tail.bytes
        ) {
            end = tail.end(after: word.upperBound)
            add(Range(from: word.lowerBound, to: end), SecretEdit.maskedValue)
        }
    }

    private static func neighbourhood(behind start: Int, before limit: Int, in bytes: UnsafeBufferPointer<UInt8>)
        -> Range<Int>
    {
        var end = min(limit, start + neighbourhood)
        while end < limit, bytes[end].isInBase64 { end += 1 }
        return Range(from: start, to: end)
    }

    /// Long pieces of encoded bytes, such as a signature that somebody put on a line of its own.
    private mutating func addNeighbours(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = range
        while let word = Self.longWord(in: rest, bytes) {
            add(word, SecretEdit.maskedValue)
            rest = Range(from: word.upperBound, to: range.upperBound)
        }
    }

    /// The first long piece of encoded bytes; `nil` for none.
    private static func longWord(in range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let words: [Slice<UnsafeBufferPointer<UInt8>>] = bytes[range].split { !$0.isInBase64 }
        let long = words.first { word in
            word.count >= 40 && word.first != UInt8(ascii: "/") && EncodedPiece(word).isSurelyEncoded
        }
        return long?.indices
    }

    /// The start of the word in which an offset lies, but no further back than a limit.
    private static func word(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from limit: Int) -> Int {
        var start = offset
        while start > limit, bytes[start - 1].isInBase64 { start -= 1 }
        return start
    }
}
