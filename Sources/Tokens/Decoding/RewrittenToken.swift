// Tokens written anew, for copies of logs that must open nothing.

extension Base64URL {
    /// The bytes of a text; `nil` when it is no base64url.
    package static func bytes(of text: String) -> [UInt8]? {
        try? decode(Array(text.utf8)[...])
    }

    /// Bytes as base64url without padding.
    package static func text(of bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 3 * 4 + 4)
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(truncatingIfNeeded: byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> count & 63)])
            }
        }
        if count > 0 { text.append(alphabet[Int(bits << (6 - count) & 63)]) }
        return String(decoding: text, as: UTF8.self)
    }
}

extension FoundToken {
    /// The JSON of header and payload, as far as they are whole; what stands in the place of one and is no text is left
    /// out, since it seals another.
    package var readableParts: [[UInt8]] {
        compactParts.prefix(2).compactMap { Self.json(in: $0) }
    }

    /// What is no JSON behind the first part: signatures, and whatever else is good for nothing but to open something.
    package var sealedParts: [[UInt8]] {
        let parts = compactParts
        return parts.dropFirst().enumerated().compactMap { place, part in
            place == 0 && Self.json(in: part) != nil ? nil : Array(part)
        }
    }

    /// The token with other claims and a signature that opens nothing; `nil` when its first part is not whole, or its
    /// second one is neither a whole payload nor a signature.
    ///
    /// `change` gives the new JSON for that of the header and of the payload. A token that lost its header keeps its
    /// payload and a signature.
    package func rewritten(_ change: ([UInt8]) -> [UInt8]) -> String? {
        let parts = compactParts
        guard parts.count == 2 || parts.count == 3, readableParts.count == 2 || isPayloadAndSignature else {
            return nil
        }
        let texts = readableParts.map { Base64URL.text(of: change($0)) }
        let signature = parts.dropFirst(texts.count).map(Self.emptySignature)
        return (texts + signature).joined(separator: ".")
    }

    private var isPayloadAndSignature: Bool {
        let parts = compactParts
        return parts.count == 2 && readableParts.count == 1 && Self.json(in: parts.first ?? []) != nil
    }

    /// The text that a part encodes, if it can be a JSON object.
    private static func json(in part: ArraySlice<UInt8>) -> [UInt8]? {
        guard let bytes = try? Base64URL.decode(part), let text = String(validating: bytes, as: UTF8.self) else {
            return nil
        }
        let first = text.unicodeScalars.first { $0 != "\u{feff}" && !$0.properties.isWhitespace }
        return first == "{" ? bytes : nil
    }

    /// As many characters that sign nothing, whole where the signature is, and with spare bits at the end where it has
    /// them: what is wrong with a token stays so.
    private static func emptySignature(for signature: ArraySlice<UInt8>) -> String {
        guard (try? Base64URL.decode(signature)) == nil else { return String(repeating: "A", count: signature.count) }
        return String(repeating: "A", count: max(0, signature.count - 1)) + (signature.isEmpty ? "" : "B")
    }

    private var compactParts: [ArraySlice<UInt8>] {
        Array(compact.utf8).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    }
}
