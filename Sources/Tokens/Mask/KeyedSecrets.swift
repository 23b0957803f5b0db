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
            for value in values { edits.append(SecretEdit(range: value, replacement: TokenMask.maskedValue)) }
            offset = max(offset + 1, values.last?.upperBound ?? 0)
        }
        return edits
    }

    /// Whether a byte gives a name its value or may begin a scheme; each byte of a text passes here.
    @inline(__always)
    private static func mayMatter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "B"), UInt8(ascii: "b"): true
        default: false
        }
    }

    private func values(at offset: Int) -> [Range<Int>] {
        switch bytes[offset] {
        case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: ">"): return assigned(at: offset)
        case UInt8(ascii: "B"), UInt8(ascii: "b"):
            let isInWord = bytes[from: offset - 1]?.isBase64URL == true
            return isInWord ? [] : scheme(at: offset).map { [$0] } ?? []
        default: return []
        }
    }

    /// Whether a name of a secret stands before a sign that gives it a value.
    func hasKey(before sign: Int) -> Bool { SecretName(before: sign, in: bytes) != nil }

    private func assigned(at sign: Int) -> [Range<Int>] {
        guard let name = SecretName(before: sign, in: bytes) else { return [] }
        switch name.kind {
        case .cookie(let isSet): return cookies(from: sign + 1, onlyFirst: isSet)
        case .authorization: return authorization(from: sign + 1)
        default: return value(of: name, from: sign + 1).map { [$0] } ?? []
        }
    }

    // MARK: - Values

    private func value(of name: SecretName, from start: Int) -> Range<Int>? {
        let place = SecretValue(from: start, in: bytes, endsAtTag: bytes[start - 1] == UInt8(ascii: ">"))
        guard let place, !place.isHarmless else { return nil }
        if place.isLong { return place.range }
        let text = EncodedPiece(bytes[place.range])
        switch name.kind {
        case .password:
            let isProse = name.isBeforeColon && !name.isSwitch && !place.isQuoted
            return isProse && place.isWord ? nil : place.range
        case .signature: return place.range.count >= 8 && !place.isWord ? place.range : nil
        case .code: return place.range.count >= 20 && text.looksEncoded ? place.range : nil
        case .cookie, .authorization: return nil
        }
    }

    /// The credentials behind `Bearer ` or `Basic ` at an offset; `nil` when words stand there.
    func scheme(at offset: Int) -> Range<Int>? {
        guard let start = Self.schemes.lazy.compactMap({ bytes.end(of: $0, at: offset) }).first else { return nil }
        guard bytes[from: start] == 0x20, let value = SecretValue(from: start, in: bytes, endsAtTag: false) else {
            return nil
        }
        return value.isOpaque(in: bytes) ? value.range : nil
    }

    private static let schemes = ["bearer", "basic"]

    /// The value of an `Authorization` header: what stands behind the scheme, or a bare key.
    private func authorization(from start: Int) -> [Range<Int>] {
        guard let first = SecretValue(from: start, in: bytes, endsAtTag: false) else { return [] }
        var word = first.range.lowerBound
        while let byte = bytes[from: word], byte.isBase64URL, word < first.range.upperBound { word += 1 }
        let name = bytes[Range(from: first.range.lowerBound, to: word)]
        guard Self.authorizationSchemes.contains(where: { bytes.end(of: $0, at: name.startIndex) == word }) else {
            return first.isOpaque(in: bytes) ? [first.range] : []
        }
        let parameters = SecretValue(from: word, in: bytes, endsAtTag: false)
        guard let parameters, !parameters.isHarmless else { return [] }
        let whole = bytes[Range(from: word, to: parameters.range.upperBound)]
        guard !whole.contains(where: { $0.isLineBreak || $0 == UInt8(ascii: "\"") }) else { return [] }
        if parameters.isLong { return [parameters.range] }
        let isProse = parameters.isWord && EncodedPiece(bytes[parameters.range]).score < 0.3
        return isProse ? [] : [parameters.range]
    }

    private static let authorizationSchemes = [
        "bearer", "basic", "negotiate", "ntlm", "kerberos", "digest", "sharedkey", "sharedkeylite", "pop", "token",
        "sharedaccesssignature", "ccmprincipal", "apikey",
    ]

    /// The values of the pairs in a cookie header; a `Set-Cookie` has attributes behind its first pair.
    private func cookies(from start: Int, onlyFirst: Bool) -> [Range<Int>] {
        var values: [Range<Int>] = []
        var place = start
        while values.count < 64 {
            while let byte = bytes[from: place], byte.isBlank || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"")
            {
                place += 1
            }
            guard let sign = bytes[place...].prefix(128).firstIndex(of: UInt8(ascii: "=")) else { break }
            guard !bytes[Range(from: place, to: sign)].contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: ";") }) else {
                break
            }
            guard let value = SecretValue(from: sign + 1, in: bytes, endsAtTag: false) else { break }
            if !value.isHarmless { values.append(value.range) }
            place = value.range.upperBound
            if onlyFirst || bytes[from: place] != UInt8(ascii: ";") { break }
        }
        return values
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
