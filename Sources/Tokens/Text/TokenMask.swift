/// Replaces tokens by short forms that tell them apart but open nothing.
package enum TokenMask {
    /// The text with every token in it replaced, such as `eyJ0eXAi…[token x5t=392A3CBC… exp=2020-01-30]`.
    ///
    /// Truncated and damaged tokens are replaced too. Text without `eyJ`, even wrapped, comes back unchanged at
    /// the cost of one pass over its bytes.
    package static func mask(_ text: String) -> String {
        guard containsTokenStart(text) else { return text }
        let bytes = Array(text.utf8)
        let pasted = PastedText(bytes: bytes)
        let walks = TokenScanner.walks(in: pasted, isEager: true)
        guard !walks.isEmpty else { return text }
        var masked: [UInt8] = []
        var copied = 0
        var cursor = PositionCursor(pasted)
        for walk in walks {
            let token = FoundToken(walk, cursor: &cursor)
            masked += bytes[copied..<max(copied, token.range.lowerBound)]
            masked += mask(DecodedToken(token)).utf8
            copied = max(copied, token.range.upperBound)
        }
        masked += bytes[copied...]
        return String(decoding: masked, as: UTF8.self)
    }

    /// A token's short form; what could not be decoded is left out.
    static func mask(_ token: DecodedToken) -> String {
        var words = ["token"]
        if let thumbprint = token.thumbprint { words.append("x5t=\(thumbprint.prefix(8))…") }
        if let end = token.validUntil { words.append("exp=\(CivilTime.date(end))") }
        return "\(token.found.compact.prefix(8))…[\(words.joined(separator: " "))]"
    }

    private static func containsTokenStart(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(containsTokenStart) ?? containsTokenStart(Array(text.utf8))
    }

    /// Looks for `eyJ`, its letters perhaps parted by what no token holds; the scanner then looks closer.
    private static func containsTokenStart(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var matched = 0
        for byte in bytes {
            if byte == tokenStart[matched] {
                matched += 1
                if matched == tokenStart.count { return true }
            } else if byte.isBase64URL {
                matched = byte == tokenStart[0] ? 1 : 0
            }
        }
        return false
    }
}
