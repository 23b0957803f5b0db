extension TokenContinuation {
    /// The end of the runs that carry on a signature, or any part of an encrypted token behind its header.
    mutating func endInSignature(_ walk: TokenWalk) -> Int? {
        let lengths = walk.isEncrypted ? [] : walk.header?.signatureLengths ?? []
        if !walk.isEncrypted {
            guard walk.currentPartIndex >= 2, !lengths.contains(walk.currentPart.count) else { return nil }
        }
        return endOfExactLength(walk, lengths: lengths) ?? endOfEncodedRuns(walk, lengths: lengths)
    }

    /// The end of the runs that bring the signature to a length its algorithm gives it.
    private mutating func endOfExactLength(_ walk: TokenWalk, lengths: [Int]) -> Int? {
        guard let most = lengths.max() else { return nil }
        var missing = Set(lengths.map { $0 - walk.currentPart.count })
        missing = missing.filter { $0 > 0 }
        var joined: [UInt8] = []
        var count = 0
        var end = walk.end
        while walk.currentPart.count + joined.count < most, let run = walk.text.run(after: end) {
            let hasDot = run.textWithoutFinalDot.contains(UInt8(ascii: "."))
            guard spend(run.end - end), !run.isCut, !run.startsToken, !hasDot else {
                return nil
            }
            joined += run.textWithoutFinalDot
            count += 1
            end = run.end
            if missing.contains(joined.count), isSignature(joined, runs: count) { return end }
        }
        return nil
    }

    private func isSignature(_ joined: [UInt8], runs: Int) -> Bool {
        (joined.count < 24 && runs == 1) || Randomness.score(joined) >= 0.3
    }

    /// The end of the next runs that look encoded, where no known length helps.
    private mutating func endOfEncodedRuns(_ walk: TokenWalk, lengths: [Int]) -> Int? {
        let room = (lengths.max() ?? (walk.isEncrypted ? 1 << 16 : 1024)) - walk.currentPart.count
        let runs = runs(after: walk, characters: 16)
        guard let first = runs.first, let last = runs.last else { return nil }
        let joined = runs.flatMap(\.text).filter(\.isBase64URL)
        if joined.count <= room, Randomness.looksEncoded(joined) { return last.end }
        let text = first.textWithoutFinalDot
        let isShortRest = text.count >= 4 && text.count <= room && Randomness.score(text) >= 0.5 && !isGUID(text)
        return isShortRest ? first.end : nil
    }
}
