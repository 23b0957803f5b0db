/// Reads one token from its first character on, over gaps where what follows can only belong to it.
struct TokenWalk {
    let text: PastedText
    /// The token so far, without gaps.
    private(set) var compact: [UInt8] = []
    /// Where the unbroken stretches start: offsets in `compact` and in the paste.
    private(set) var stretches: [(compactOffset: Int, pastedOffset: Int)] = []
    /// The byte of the paste behind the last one taken.
    private(set) var end: Int
    /// Where each part starts in `compact`.
    private(set) var partStarts = [0]
    /// What the header says about the rest, once a dot has ended it.
    private(set) var header: HeaderGlance?
    private var expectedOffset = -1

    /// More dots than any token has; what stands behind them is not read as one.
    static let mostDots = 8

    init(_ text: PastedText, at offset: Int) {
        self.text = text
        end = offset
    }

    var currentPart: ArraySlice<UInt8> { compact[(partStarts.last ?? 0)...] }
    var currentPartIndex: Int { partStarts.count - 1 }
    var isEncrypted: Bool { header?.isEncrypted == true }

    /// Whether the part being read is JSON: header and payload, but of an encrypted token only the header.
    var isInJSON: Bool { currentPartIndex == 0 || (currentPartIndex == 1 && !isEncrypted) }

    /// Takes every symbol up to the first that cannot belong to a token.
    mutating func takeRun() {
        while takeSymbol() {}
    }

    /// Takes everything up to an offset of the paste, passing over gaps.
    mutating func take(upTo offset: Int) {
        while end < offset {
            if !takeSymbol() { end += max(1, text.symbol(at: end).length) }
        }
    }

    /// Takes one symbol that base64url does not know, because what follows it shows that it replaced a character.
    mutating func takeForeign() {
        let length = text.symbol(at: end).length
        let byte = text[end] ?? UInt8(ascii: "?")
        append(length == 1 && byte < 0x80 ? byte : UInt8(ascii: "?"), length: length)
    }

    private mutating func takeSymbol() -> Bool {
        let (symbol, length) = text.symbol(at: end)
        switch symbol {
        case .character(let byte):
            append(byte, length: length)
        case .padding:
            append(UInt8(ascii: "="), length: length)
        case .dot:
            guard partStarts.count <= Self.mostDots, !isEllipsis(at: end + length) else { return false }
            endPart()
            append(UInt8(ascii: "."), length: length)
            partStarts.append(compact.count)
        case .gap, .other, .end:
            return false
        }
        return true
    }

    /// Two dots with nothing behind them say "and so on"; between characters they are an empty part.
    private func isEllipsis(at next: Int) -> Bool {
        let (symbol, length) = text.symbol(at: next)
        guard symbol == .dot else { return false }
        if case .character = text.symbol(at: next + length).symbol { return false }
        return true
    }

    private mutating func endPart() {
        if header == nil { header = HeaderGlance(compact[...]) }
    }

    private mutating func append(_ byte: UInt8, length: Int) {
        if end != expectedOffset {
            stretches.append((compact.count, end))
        }
        compact.append(byte)
        end += length
        // A percent-encoded character takes three bytes, so the next one starts a stretch of its own.
        expectedOffset = length == 1 ? end : -1
    }

    /// Gives back a full stop that ends a sentence rather than a part.
    mutating func dropFinalDot() {
        guard compact.last == UInt8(ascii: "."), partStarts.count != 3 else { return }
        compact.removeLast()
        partStarts.removeLast()
        end = stretches.last.map { $0.pastedOffset + compact.count - $0.compactOffset } ?? end
        if let last = stretches.last, last.compactOffset == compact.count, stretches.count > 1 {
            stretches.removeLast()
        }
    }
}
