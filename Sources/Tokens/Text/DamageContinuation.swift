extension TokenContinuation {
    /// The end of encoded text that goes on close behind damage, when the token cannot have ended there.
    ///
    /// Only masking goes this far: it rather takes too much than leaves a piece of a signature.
    mutating func endPastDamage(_ walk: TokenWalk) -> Int? {
        guard walk.compact.count >= TokenScanner.fewestCharacters, spend(40), !mayEnd(walk) else { return nil }
        var following: [UInt8] = []
        var end = walk.end
        var last = end
        var skipped = 0
        while following.count < 24, skipped <= 12 {
            let (symbol, length) = walk.text.symbol(at: end)
            guard symbol != .end else { break }
            end += length
            if case .character(let byte) = symbol {
                following.append(byte)
                last = end
            } else {
                skipped += length
            }
        }
        let isAnotherToken = following.starts(with: tokenStart)
        return !isAnotherToken && Randomness.looksEncoded(following) ? last : nil
    }

    private mutating func mayEnd(_ walk: TokenWalk) -> Bool {
        if walk.isInJSON {
            let part = walk.currentPart
            return !part.isEmpty && spend(part.count) && PartialJSON.isComplete(part)
        }
        let lengths = walk.header?.signatureLengths ?? []
        return lengths.contains(walk.currentPart.count) || walk.currentPart.count >= lengths.max() ?? 342
    }
}
