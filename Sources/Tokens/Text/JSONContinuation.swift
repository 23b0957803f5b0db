import Checked

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
        if PartialJSON.continues(part, with: text) { return completion(of: part, in: runs)?.end ?? last.end }
        if isEager, Randomness.looksEncoded(text) { return last.end }
        let firstText = first.text.prefix { $0 != UInt8(ascii: ".") }
        let carriesOn = firstText.count >= 4 && PartialJSON.continues(part, with: firstText)
        return carriesOn || Randomness.looksEncoded(firstText) ? first.end : nil
    }

    /// The run with which a part is a whole object; `nil` when none of them ends it. What stands behind it is no part of it,
    /// such as the first letter of a payload on a line of its own, whose dot was lost.
    private mutating func completion(of part: ArraySlice<UInt8>, in runs: [PastedRun]) -> PastedRun? {
        guard runs.count > 1, PartialJSON.hasBrace(part, with: runs.flatMap(\.text)[...]) else { return nil }
        var part = part
        for run in runs.dropLast() {
            part += run.text.prefix { $0 != UInt8(ascii: ".") }
            guard spend(part.count) else { return nil }
            if PartialJSON.isComplete(part) { return run }
        }
        return nil
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

    /// Whether a brace that may close the object stands in more characters behind what the part has; a quick look.
    static func hasBrace(_ part: ArraySlice<UInt8>, with text: ArraySlice<UInt8>) -> Bool {
        Base64URL.salvage((part.suffix(part.count % 4) + text)[...]).bytes.contains(UInt8(ascii: "}"))
    }

    /// Whether more characters would decode to readable text behind what the part has.
    static func continues(_ part: ArraySlice<UInt8>, with text: ArraySlice<UInt8>) -> Bool {
        guard !part.isEmpty else { return text.starts(with: tokenStart) || tokenStart.starts(with: text) }
        let known = part.suffix(part.count % 4 + Self.contextCharacters)
        let salvaged = Base64URL.salvage((known + text)[...])
        // The last character that is known may carry bits of the first byte that is not.
        let new = salvaged.bytes.indices.dropFirst(known.count / 4 * 3)
        let kept = new.filter { !salvaged.damaged.contains($0) }
        guard !kept.isEmpty else { return text.count == 1 }
        let isReadable = readableBytes(in: salvaged.bytes)
        let readable = kept.count { isReadable[$0] }
        return kept.count >= 9 ? readable * 5 >= kept.count * 4 : readable == kept.count
    }

    /// A character of UTF-8 has up to three bytes more, which these characters hold.
    private static let contextCharacters = 4

    /// Whether each byte belongs to a character that JSON may hold as it is (RFC 8259, sections 7 and 8.1).
    ///
    /// The first bytes may be the rest of a character, and the last one may be cut.
    private static func readableBytes(in bytes: [UInt8]) -> [Bool] {
        var isReadable = bytes.prefix(3).prefix(while: \.isContinuation).map { _ in true }
        while isReadable.count < bytes.count {
            let rest = bytes[isReadable.count...]
            let length = rest.first.map(lengthOfCharacter) ?? 1
            let more = rest.dropFirst().prefix(max(length -| 1, 0))
            let isWhole = length > 0 && more.allSatisfy(\.isContinuation)
            isReadable += isWhole ? Array(repeating: true, count: 1 + more.count) : [false]
        }
        return isReadable
    }

    /// How many bytes the character has that begins with a byte; zero for one that begins none or a control character.
    private static func lengthOfCharacter(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: lead.isPrintable ? 1 : 0
        }
    }
}
