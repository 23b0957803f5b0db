import Checked

/// Finds every JSON web token in a text, whole, wrapped, encoded or cut off.
package enum TokenScanner {
    /// The tokens of a text in their order; linear time in the length of the text.
    ///
    /// A token starts with `eyJ` and has at least 20 base64url characters. It may be broken by white space, line
    /// breaks, mail quoting and line continuations, and may have its dots percent-encoded.
    package static func tokens(in text: String) -> [FoundToken] {
        tokens(in: Array(text.utf8))
    }

    /// The tokens of a text given as bytes, which need not be UTF-8.
    package static func tokens(in bytes: some Sequence<UInt8>) -> [FoundToken] {
        tokens(in: PastedText(bytes: Array(bytes)))
    }

    /// The tokens of a section, which say where they stand in the whole paste.
    package static func tokens(in text: PastedText) -> [FoundToken] {
        var cursor = PositionCursor(text)
        return walks(in: text, isEager: false).map { FoundToken($0, cursor: &cursor) }
    }

    /// The fewest base64url characters that make a token; fewer are a word or a masked token.
    static let fewestCharacters = 20

    /// Every token as it was read; a doubtful one, or the doubtful end of one, only if `isEager`.
    static func walks(in text: PastedText, isEager: Bool) -> [TokenWalk] {
        var continuation = TokenContinuation(budget: text.bytes.count * 4 + (1 << 16), isEager: isEager)
        var walks: [TokenWalk] = []
        var offset = 0
        while let start = isEager ? nextLikelyStart(in: text, from: offset) : nextStart(in: text, from: offset) {
            let isGlued = isGlued(text, at: start)
            if isGlued, !isEager, isNoJSON(text, at: start) {
                offset = start + 1
                continue
            }
            var walk = TokenWalk(text, at: start)
            continuation.follow(&walk)
            if isEager
                ? hasEnoughCharacters(walk) || !isGlued && !isMasked(walk) || isReadableStart(text, at: start)
                : isToken(walk, mustReadAsJSON: isGlued)
            {
                walks.append(walk)
                offset = max(walk.end, start + 1)
            } else {
                offset = start + 1
            }
        }
        return walks
    }

    /// The next `e` with which a token may start, the two letters behind it perhaps wrapped.
    private static func nextStart(in text: PastedText, from offset: Int) -> Int? {
        var offset = offset
        while let letter = text.bytes.withUnsafeBufferPointer({ $0.firstTokenLetter(from: offset) }) {
            if startsToken(text, at: letter) { return letter }
            offset = letter + 1
        }
        return nil
    }

    /// The next place at which a token may start in any spelling of its header.
    private static func nextLikelyStart(in text: PastedText, from offset: Int) -> Int? {
        text.bytes.withUnsafeBufferPointer { bytes in
            SignPairs.places.withUnsafeBufferPointer { places in
                var offset = offset
                while let place = SignPairs.next(from: offset, in: bytes, places, of: SignPairs.headers) {
                    if isLikelyStart(text, at: place, in: bytes) { return place }
                    offset = place + 1
                }
                return nil
            }
        }
    }

    private static func isLikelyStart(
        _ text: PastedText,
        at offset: Int,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let next = bytes[from: offset + 1] ?? 0
        if bytes[offset] == UInt8(ascii: "e"), next == UInt8(ascii: "y") || !next.isBase64URL {
            if startsToken(text, at: offset) { return true }
        }
        if HeaderStart.isFolded(at: offset, in: bytes) { return true }
        let readable = isGlued(text, at: offset) ? 10 : 4
        return HeaderStart.opensJSON(at: offset, in: bytes, readable: readable)
    }

    private static func startsToken(_ text: PastedText, at offset: Int) -> Bool {
        // The `e` of a `%2e` is half of a dot.
        if text[offset - 2] == UInt8(ascii: "%"), text[offset - 1]?.hexValue != nil { return false }
        if text[offset + 1] == UInt8(ascii: "y"), text[offset + 2] == UInt8(ascii: "J") { return true }
        guard !isGlued(text, at: offset) else { return false }
        var letters: [UInt8] = Array(bytes(of: text, at: offset))
        var end = offset + letters.count
        while letters.count < 3, let run = text.run(after: end) {
            letters += run.text
            end = run.end
        }
        return letters.starts(with: tokenStart)
    }

    private static func bytes(of text: PastedText, at offset: Int) -> ArraySlice<UInt8> {
        text.bytes[offset...].prefix(3).prefix(while: \.isBase64URL)
    }

    /// Whether a base64url character stands right before an offset, and is not the end of an escape.
    private static func isGlued(_ text: PastedText, at offset: Int) -> Bool {
        guard let before = text[offset - 1], before.isBase64URL else { return false }
        if text[offset - 2] == UInt8(ascii: "\\") { return false }
        return text[offset - 3] != UInt8(ascii: "%")
    }

    private static func isToken(_ walk: TokenWalk, mustReadAsJSON: Bool) -> Bool {
        let compact = walk.compact
        guard compact.starts(with: tokenStart), hasEnoughCharacters(walk) else { return false }
        return !mustReadAsJSON || isReadable(compact.prefix(fewestCharacters))
    }

    /// Whether what is too short for a token is the beginning of one beyond doubt.
    private static func isReadableStart(_ text: PastedText, at offset: Int) -> Bool {
        text.bytes.withUnsafeBufferPointer { HeaderStart.opensJSON(at: offset, in: $0, readable: 8) }
    }

    /// Whether what was read is the start that a mask has left of a token.
    private static func isMasked(_ walk: TokenWalk) -> Bool {
        walk.text.bytes.part(from: walk.end, to: walk.end +| maskMark.count).elementsEqual(maskMark)
    }

    private static let maskMark = Array("…[".utf8)

    /// Whether there is more of it than of a word or a masked token.
    static func hasEnoughCharacters(_ walk: TokenWalk) -> Bool {
        walk.compact.lazy.filter(\.isBase64URL).prefix(fewestCharacters).count == fewestCharacters
    }

    /// Whether the characters at an offset, unbroken, are too many and too odd for a token inside of a word.
    ///
    /// Known before the walk: a word of megabytes may have such a place every few bytes, and a walk goes to its end.
    private static func isNoJSON(_ text: PastedText, at offset: Int) -> Bool {
        var characters: [UInt8] = []
        var end = offset
        while characters.count < fewestCharacters, case (.character(let byte), let length) = text.symbol(at: end) {
            characters.append(byte)
            end += length
        }
        return characters.count == fewestCharacters && !isReadable(characters[...])
    }

    private static func isReadable(_ characters: ArraySlice<UInt8>) -> Bool {
        Base64URL.salvage(characters).bytes.allSatisfy(\.isPrintable)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The next `e` before a `y`, or at the end of a word that may go on; every byte of a paste passes here.
    fileprivate func firstTokenLetter(from first: Int) -> Int? {
        var offset = first
        while offset < count {
            if self[offset] == UInt8(ascii: "e") {
                let next = offset + 1 < count ? self[offset + 1] : 0
                if next == UInt8(ascii: "y") || !next.isBase64URL { return offset }
            }
            offset &+= 1
        }
        return nil
    }
}

extension FoundToken {
    init(_ walk: TokenWalk, cursor: inout PositionCursor) {
        var stretches: [Stretch] = []
        for stretch in walk.stretches {
            let position = cursor.position(at: stretch.pastedOffset)
            stretches.append(Stretch(compactOffset: stretch.compactOffset, position: position))
        }
        let start = stretches.first?.position ?? cursor.position(at: walk.end)
        self.init(
            range: start.offset..<max(start.offset, walk.text.start.offset + walk.end),
            compact: String(decoding: walk.compact, as: UTF8.self),
            start: start,
            stretches: stretches
        )
    }
}
