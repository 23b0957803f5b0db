extension TokenContinuation {
    /// The end of the runs that carry on the header or payload; `nil` when what follows is something else.
    mutating func endInJSON(_ walk: TokenWalk) -> Int? {
        let part = walk.currentPart
        let runs = runs(after: walk, characters: 16)
        guard let first = runs.first, let last = runs.last else { return nil }
        let isComplete = part.last == nil ? false : spend(part.count) && PartialJSON.isComplete(part)
        if first.text.first == UInt8(ascii: ".") {
            return isComplete || startsNextPart(first, of: walk) ? first.end : nil
        }
        if isComplete { return nil }
        let text = runs.flatMap(\.text).prefix { $0 != UInt8(ascii: ".") }
        if PartialJSON.continues(part, with: text) { return last.end }
        if isEager, Randomness.looksEncoded(text) { return last.end }
        let firstText = first.text.prefix { $0 != UInt8(ascii: ".") }
        let carriesOn = firstText.count >= 4 && PartialJSON.continues(part, with: firstText)
        return carriesOn || Randomness.looksEncoded(firstText) ? first.end : nil
    }

    /// Behind a damaged part a dot must be followed by what can only be the next part.
    private func startsNextPart(_ run: PastedRun, of walk: TokenWalk) -> Bool {
        let next = run.text.dropFirst()
        return walk.currentPartIndex == 0 ? next.starts(with: tokenStart) : Randomness.looksEncoded(next)
    }
}

/// Judges a JSON part of which only the beginning is known.
enum PartialJSON {
    /// Whether the part decodes to a whole object.
    static func isComplete(_ part: ArraySlice<UInt8>) -> Bool {
        let bytes = Base64URL.salvage(part).bytes
        guard bytes.last == UInt8(ascii: "}") else { return false }
        var depth = 0
        var inString = false
        var escaped = false
        for byte in bytes {
            if escaped { escaped = false; continue }
            if byte == UInt8(ascii: "\"") { inString.toggle() }
            if inString { escaped = byte == UInt8(ascii: "\\"); continue }
            depth += byte == UInt8(ascii: "{") ? 1 : byte == UInt8(ascii: "}") ? -1 : 0
        }
        return depth == 0 && !inString
    }

    /// Whether more characters would decode to readable text behind what the part has.
    static func continues(_ part: ArraySlice<UInt8>, with text: ArraySlice<UInt8>) -> Bool {
        guard !part.isEmpty else { return text.starts(with: tokenStart) || tokenStart.starts(with: text) }
        let aligned = part.suffix(part.count % 4) + text
        let salvaged = Base64URL.salvage(aligned[...])
        let bytes = zip(0..., salvaged.bytes).filter { !salvaged.damaged.contains($0.0) }.map(\.1)
        guard !bytes.isEmpty else { return text.count == 1 }
        let readable = bytes.count { $0.isPrintable || $0 >= 0xC2 && bytes.count >= 12 }
        return bytes.count >= 9 ? readable * 5 >= bytes.count * 4 : readable == bytes.count
    }
}
