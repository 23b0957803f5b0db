import Checked

/// The secrets in headers of HTTP.
extension KeyedSecrets {
    /// The credentials behind `Bearer `, `Basic `, `Negotiate ` or `NTLM ` at an offset; `nil` when words stand there.
    func scheme(at offset: Int) -> Range<Int>? {
        let found = Self.schemes.lazy.compactMap { scheme in bytes.end(of: scheme, at: offset).map { (scheme, $0) } }
        guard let (scheme, end) = found.first, bytes[from: end] == 0x20 else { return nil }
        guard let value = SecretValue(from: end, in: bytes, endsAtTag: false) else { return nil }
        let text = bytes[value.range]
        let isSecret =
            switch scheme {
            case "bearer": value.isOpaque(in: bytes)
            case "basic": value.isLong || !value.isHarmless && isUserAndPassword(text)
            default: value.isLong || isHandshake(text)
            }
        return isSecret ? value.range : nil
    }

    private static let schemes = ["bearer", "basic", "negotiate", "ntlm"]

    /// Whether it is the base64 of readable text, as a name with a password is, or made by chance; no word and no version
    /// is either.
    private func isUserAndPassword(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let letters = text.prefix { $0.isInBase64 }
        guard letters.count >= 6, text.dropFirst(letters.count).allSatisfy({ $0 == UInt8(ascii: "=") }) else {
            return false
        }
        if EncodedPiece(letters).isRandomWord { return true }
        let decoded = Base64URL.salvage(Array(letters)[...]).bytes
        return decoded.count >= 4 && decoded.allSatisfy { $0.isPrintable || $0 >= 0x80 }
            && String(validating: decoded, as: UTF8.self) != nil
    }

    /// Whether it is a piece of a handshake: `NTLMSSP`, or the first bytes of one in ASN.1 (RFC 4559).
    private func isHandshake(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = text.first, "TYo".utf8.contains(first), text.count >= 16 else { return false }
        if text.starts(with: "TlRM".utf8) { return true }
        let piece = EncodedPiece(text)
        return piece.looksEncoded && piece.score >= 0.3
    }

    /// The value of an `Authorization` header: what stands behind the scheme, or a bare key.
    func authorization(from start: Int) -> [Range<Int>] {
        guard let first = SecretValue(from: start, in: bytes, endsAtTag: false) else { return [] }
        var word = first.range.lowerBound
        while let byte = bytes[from: word], byte.isBase64URL, word < first.range.upperBound { word += 1 }
        let name = bytes[Range(from: first.range.lowerBound, to: word)]
        guard Self.authorizationSchemes.contains(where: { bytes.end(of: $0, at: name.startIndex) == word }) else {
            return first.isOpaque(in: bytes) ? [first.range] : []
        }
        if bytes.end(of: "digest", at: name.startIndex) == word { return digest(from: word) }
        let parameters = SecretValue(from: word, in: bytes, endsAtTag: false)
        guard let parameters, !parameters.isHarmless else { return [] }
        let whole = bytes[Range(from: word, to: parameters.range.upperBound)]
        guard !whole.contains(where: { $0.isLineBreak || $0 == UInt8(ascii: "\"") }) else { return [] }
        return parameters.isLong || !isProse(parameters) ? [parameters.range] : []
    }

    private static let authorizationSchemes = [
        "bearer", "basic", "negotiate", "ntlm", "kerberos", "digest", "sharedkey", "sharedkeylite", "pop", "token",
        "sharedaccesssignature", "ccmprincipal", "apikey",
    ]

    /// Whether a sentence goes on behind a scheme. A long word with nothing behind it is a token of letters only.
    private func isProse(_ value: SecretValue) -> Bool {
        guard value.isWord, EncodedPiece(bytes[value.range]).score < 0.3 else { return false }
        let next = bytes[from: value.range.upperBound] ?? 0x0A
        let isLast = next.isLineBreak || ",;\"'<".utf8.contains(next)
        let isKnown = Self.nouns.contains { bytes.end(of: $0, at: value.range.lowerBound) != nil }
        return isKnown || !(isLast ? value.range.count >= 12 : value.range.count >= 16)
    }

    private static let nouns = ["auth", "token", "credential", "challenge", "scheme", "require", "header"]

    /// The values of the parameters of a digest (RFC 7616), all of them: together they open a session.
    private func digest(from start: Int) -> [Range<Int>] {
        var values: [Range<Int>] = []
        var place = start
        while values.count < 32 {
            while let byte = bytes[from: place], byte.isBlank || byte == UInt8(ascii: ",") { place += 1 }
            let name = bytes[Range(from: min(place, bytes.count), to: bytes.count)].prefix(32).prefix { $0.isBase64URL }
            guard !name.isEmpty, bytes[from: name.endIndex] == UInt8(ascii: "=") else { break }
            guard let value = SecretValue(from: name.endIndex + 1, in: bytes, endsAtTag: false) else { break }
            if !value.isHarmless { values.append(value.range) }
            place = value.range.upperBound + (value.isQuoted ? 1 : 0)
        }
        return values
    }

    /// The values of the pairs in a cookie header; in a `Set-Cookie` attributes stand between them.
    func cookies(from start: Int, isSet: Bool) -> [Range<Int>] {
        var values: [Range<Int>] = []
        var place = start
        // Each pair that is masked already is looked at again behind each name before it.
        for _ in 0..<(isSet ? 12 : 64) {
            while let byte = bytes[from: place], byte == 0x20 || byte == 0x09 || ";,\"".utf8.contains(byte) {
                place += 1
            }
            guard place < bytes.count else { break }
            let name = bytes[Range(from: place, to: bytes.count)].prefix(128).prefix {
                $0 > 0x20 && !"=;,".utf8.contains($0)
            }
            guard !name.isEmpty, let sign = bytes[from: name.endIndex] else { break }
            if sign != UInt8(ascii: "=") {
                guard isSet, let next = separator(behind: name.endIndex) else { break }
                place = next
                continue
            }
            guard let value = SecretValue(from: name.endIndex + 1, in: bytes, endsAtTag: false) else { break }
            if !value.isHarmless, !(isSet && isAttribute(name)) { values.append(value.range) }
            place = value.range.upperBound
            guard let next = bytes[from: place], next == UInt8(ascii: ";") || isSet && next == UInt8(ascii: ",") else {
                break
            }
        }
        return values
    }

    private func separator(behind offset: Int) -> Int? {
        let rest = bytes[Range(from: offset, to: bytes.count)].prefix(64).prefix {
            !$0.isLineBreak && $0 != UInt8(ascii: "\"")
        }
        return rest.firstIndex { ";,".utf8.contains($0) }
    }

    private func isAttribute(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        Self.attributes.contains { bytes.end(of: $0, at: name.startIndex) == name.endIndex }
    }

    private static let attributes = [
        "path", "expires", "domain", "max-age", "samesite", "secure", "httponly", "priority", "version",
    ]
}
