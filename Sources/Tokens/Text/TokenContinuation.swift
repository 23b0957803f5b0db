/// Decides which runs behind a gap belong to the token before it.
///
/// A token that was wrapped goes on in the next line; a token that was cut off is followed by ordinary words.
/// In header and payload the decoded text decides, in the signature its known length and how random it looks.
struct TokenContinuation {
    /// How many bytes may still be looked at in advance; keeps the whole scan linear.
    var budget: Int
    /// Whether to take what is doubtful: for masking too much is better than too little.
    let isEager: Bool

    mutating func follow(_ walk: inout TokenWalk) {
        walk.takeRun()
        while true {
            if let foreignEnd = endBehindForeignCharacter(walk) {
                walk.takeForeign()
                walk.take(upTo: foreignEnd)
                walk.takeRun()
            } else if let end = walk.isInJSON ? endInJSON(walk) : endInSignature(walk) {
                walk.take(upTo: end)
                walk.takeRun()
            } else if isEager, let end = endPastDamage(walk) {
                walk.take(upTo: end)
                walk.takeRun()
            } else {
                break
            }
        }
        walk.dropFinalDot()
    }

    /// Following runs, until there is enough to judge: some characters, a dot, or nothing more.
    mutating func runs(after walk: TokenWalk, characters: Int) -> [PastedRun] {
        var runs: [PastedRun] = []
        var count = 0
        var end = walk.end
        while count < characters, let run = walk.text.run(after: end), spend(run.end - end) {
            if run.startsToken, !(runs.isEmpty && walk.currentPart.isEmpty && walk.isInJSON) { break }
            runs.append(run)
            count += run.text.count
            end = run.end
            if run.text.contains(UInt8(ascii: ".")) { break }
        }
        return runs
    }

    mutating func spend(_ bytes: Int) -> Bool {
        budget -= bytes
        return budget >= 0
    }

    /// The end of the text that goes on behind one character that base64url does not know.
    private mutating func endBehindForeignCharacter(_ walk: TokenWalk) -> Int? {
        let (symbol, length) = walk.text.symbol(at: walk.end)
        guard symbol == .other, !walk.currentPart.isEmpty else { return nil }
        var following: [UInt8] = []
        var end = walk.end + length
        while following.count < 24, case (.character(let byte), let length) = walk.text.symbol(at: end) {
            following.append(byte)
            end += length
        }
        guard spend(following.count + 1), following.count >= 8, !following.starts(with: tokenStart) else { return nil }
        let room = (walk.header?.signatureLengths.max() ?? 1024) - walk.currentPart.count
        let belongs =
            walk.isInJSON
            ? PartialJSON.continues(walk.currentPart + [UInt8(ascii: "?")], with: following[...])
            : following.count <= room && Randomness.looksEncoded(following)
        return belongs ? end : nil
    }
}
