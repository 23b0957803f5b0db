import Checked

/// Secrets that a form gives away, not a sign between name and value.
extension KeyedSecrets {
    /// The value behind a switch, the key behind `-----BEGIN PRIVATE KEY-----`, or the text to become a secure string.
    func dashed(at offset: Int) -> Range<Int>? {
        let before = bytes[from: offset - 1] ?? 0x20
        if bytes[offset] == UInt8(ascii: "-") {
            if let end = bytes.end(of: "-begin ", at: offset) { return privateKey(from: end) }
            if let end = bytes.end(of: "-securestring", at: offset) { return secureString(from: end) }
        }
        let isSecondDash = before == UInt8(ascii: "-") && (bytes[from: offset - 2] ?? 0x20) <= 0x20
        guard before <= 0x20 || isSecondDash || SecretValue.quotes.contains(before) else { return nil }
        let most = min(bytes.count, offset + SecretName.longest)
        let name = bytes[Range(from: min(offset + 1, most), to: most)].prefix { $0.isBase64URL }
        guard name.first?.isLetter == true, bytes[from: name.endIndex].map({ $0 == 0x20 || $0 == 0x09 }) == true else {
            return nil
        }
        guard SecretName(UnsafeBufferPointer(rebasing: name)) != nil else { return nil }
        return argument(from: name.endIndex)
    }

    /// What stands behind a switch, unless it is another one or a sentence that goes on.
    private func argument(from start: Int) -> Range<Int>? {
        guard let value = SecretValue(from: start, in: bytes, endsAtTag: false), !value.isHarmless else { return nil }
        guard let first = bytes[from: value.range.lowerBound], !"-/=:$(".utf8.contains(first) else { return nil }
        if value.isQuoted || !value.isWord { return value.range }
        let isKnown = Self.nouns.contains { bytes.end(of: $0, at: value.range.lowerBound) != nil }
        return !isKnown && isLastArgument(value.range.upperBound) ? value.range : nil
    }

    private static let nouns = ["option", "switch", "parameter", "argument", "is", "was", "and", "or", "with", "flag"]

    /// Whether nothing, or another switch, stands behind an offset.
    private func isLastArgument(_ offset: Int) -> Bool {
        guard let next = bytes[from: offset], !next.isLineBreak else { return true }
        return next == 0x20 && bytes[from: offset + 1].map { "-/".utf8.contains($0) } == true
    }

    /// The text behind `ConvertTo-SecureString`; a variable is none.
    private func secureString(from start: Int) -> Range<Int>? {
        var start = start
        if let end = bytes.end(of: " -string", at: start) { start = end }
        guard bytes[from: start] == 0x20 else { return nil }
        let value = SecretValue(from: start, in: bytes, endsAtTag: false)
        guard let value, !value.isHarmless, let first = bytes[from: value.range.lowerBound] else { return nil }
        guard !"-$(".utf8.contains(first) else { return nil }
        return value.isQuoted || !value.isWord ? value.range : nil
    }

    /// The lines of a key in PEM (RFC 7468), as far as they go.
    private func privateKey(from start: Int) -> Range<Int>? {
        let label = bytes[Range(from: start, to: min(bytes.count, start + 48))]
        guard let marker = label.firstRange(of: "PRIVATE KEY-----".utf8) else { return nil }
        var end = marker.upperBound
        var place = end
        let most = min(bytes.count, place + 16 << 10)
        while place < most {
            while place < most, bytes[place] <= 0x20 { place += 1 }
            let word = bytes[Range(from: place, to: most)].prefix {
                $0.isInBase64 && $0 != UInt8(ascii: "-") || $0 == 0x3D
            }
            let isLast = bytes[Range(from: word.endIndex, to: most)].first { $0 > 0x20 } == UInt8(ascii: "-")
            guard word.count >= 16 || isLast && !word.isEmpty else { break }
            place = word.endIndex
            end = place
        }
        return marker.upperBound < end ? Range(from: marker.upperBound, to: end) : nil
    }

    /// The password in `https://user:password@host`, at the colon behind the scheme.
    func userPassword(at colon: Int) -> Range<Int>? {
        guard bytes[colon] == UInt8(ascii: ":"), bytes.end(of: "://", at: colon) != nil else { return nil }
        let start = colon + 3
        let authority = bytes[Range(from: start, to: min(bytes.count, start + 512))].prefix {
            $0 > 0x20 && !"/\"'<>\\?#".utf8.contains($0)
        }
        guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return nil }
        guard let sign = authority[..<at].firstIndex(of: UInt8(ascii: ":")), sign + 1 < at else { return nil }
        let range = Range(from: sign + 1, to: at)
        let isMasked = bytes[range].firstRange(of: SecretEdit.maskedValue.utf8.prefix(4)) != nil
        return isMasked || bytes[range].allSatisfy { $0 == UInt8(ascii: "*") } ? nil : range
    }

    /// A key of a service that gives its keys a known beginning, behind which it is masked.
    func prefixed(at offset: Int) -> Range<Int>? {
        guard bytes[from: offset - 1]?.isBase64URL != true else { return nil }
        guard let start = Self.prefixes.lazy.compactMap({ bytes.end(of: $0, at: offset) }).first else { return nil }
        let rest = bytes[Range(from: start, to: bytes.count)].prefix { $0.isBase64URL }
        return rest.count >= 16 && rest.contains(where: \.isDigit) ? rest.indices : nil
    }

    private static let prefixes = [
        "ghp_", "gho_", "ghs_", "ghu_", "ghr_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "xoxs-", "xoxr-",
    ]
}
