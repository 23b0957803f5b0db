import Checked

/// Finds values that are secrets because of the name or scheme before them: `client_secret=…`, `Bearer …`, `sig=…`.
///
/// Prose is left alone: "Bearer token", "Basic authentication", "password policy", "password: required".
struct KeyedSecrets {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The values, in order.
    func edits() -> [SecretEdit] {
        var edits: [SecretEdit] = []
        var offset = 0
        while offset < bytes.count {
            guard Self.mayMatter(bytes[offset]) else {
                offset += 1
                continue
            }
            let values = values(at: offset)
            for value in values { edits.append(SecretEdit(range: value, replacement: SecretEdit.maskedValue)) }
            offset = max(offset + 1, values.last?.upperBound ?? 0)
        }
        return edits
    }

    /// Whether a byte gives a name its value or may begin a scheme; each byte of a text passes here.
    @inline(__always)
    private static func mayMatter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "B"), UInt8(ascii: "b"),
            UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "g"),
            UInt8(ascii: "x"):
            true
        default: false
        }
    }

    private func values(at offset: Int) -> [Range<Int>] {
        switch bytes[offset] {
        case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: ">"): return assigned(at: offset)
        default: return unnamed(at: offset).map { [$0] } ?? []
        }
    }

    /// A secret that no `=` and no `:` gives away; `nil` when none begins at an offset.
    func unnamed(at offset: Int) -> Range<Int>? {
        switch bytes[offset] {
        case UInt8(ascii: "-"), UInt8(ascii: "/"): return dashed(at: offset)
        case UInt8(ascii: "B"), UInt8(ascii: "b"), UInt8(ascii: "N"), UInt8(ascii: "n"):
            return bytes[from: offset - 1]?.isBase64URL == true ? nil : scheme(at: offset)
        default: return prefixed(at: offset)
        }
    }

    /// Whether a name of a secret stands before a sign that gives it a value, or a user before a host.
    func hasKey(before sign: Int) -> Bool {
        SecretName(before: sign, in: bytes) != nil || userPassword(at: sign) != nil
    }

    private func assigned(at sign: Int) -> [Range<Int>] {
        guard let name = SecretName(before: sign, in: bytes) else { return userPassword(at: sign).map { [$0] } ?? [] }
        switch name.kind {
        case .cookie(let isSet): return cookies(from: sign + 1, isSet: isSet)
        case .authorization: return authorization(from: sign + 1)
        default: return value(of: name).map { [$0] } ?? []
        }
    }

    private func value(of name: SecretName) -> Range<Int>? {
        let isTag =
            bytes[from: name.valueStart - 1] == UInt8(ascii: ">")
            && bytes[from: name.valueStart - 2] != UInt8(ascii: "=")
        let place = SecretValue(from: name.valueStart, in: bytes, endsAtTag: isTag)
        guard let place, !place.isHarmless, !(isTag && place.isOpenText(behind: name.valueStart, in: bytes)) else {
            return nil
        }
        if place.isLong { return place.range }
        let text = EncodedPiece(bytes[place.range])
        if name.isFunction { return text.isRandomWord ? place.range : nil }
        let isProse = name.isBeforeColon && !name.isSwitch && !place.isQuoted
        switch name.kind {
        case .password:
            if isProse, place.isWord { return nil }
            return Range(from: place.range.lowerBound, to: place.end(overDelimitersIn: bytes))
        case .key:
            let isBehindBlank = bytes[from: name.valueStart].map(\.isBlank) == true
            return isProse && (place.isWord || isBehindBlank && isNumberedWord(place.range)) ? nil : place.range
        case .signature: return place.range.count >= 8 && !place.isWord ? place.range : nil
        case .code: return place.range.count >= 20 && text.looksEncoded ? place.range : nil
        case .cookie, .authorization: return nil
        }
    }

    /// Whether it is a word with a number before or behind it, such as `requested2` or `256bit`.
    private func isNumberedWord(_ range: Range<Int>) -> Bool {
        let letters = bytes[range].drop(while: \.isDigit)
        let word = letters.prefix(while: \.isLetter)
        let digits = letters.dropFirst(word.count)
        let isMixed = word.dropFirst().contains(where: \.isUpper) && word.contains(where: \.isLower)
        return digits.count <= 2 && digits.allSatisfy(\.isDigit) && !isMixed
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset behind some lower-case letters if they stand at an offset in any case; otherwise `nil`.
    func end(of letters: String, at offset: Int) -> Int? {
        var end = offset
        for letter in letters.utf8 {
            guard self[from: end]?.lowercased == letter else { return nil }
            end += 1
        }
        return end
    }
}
