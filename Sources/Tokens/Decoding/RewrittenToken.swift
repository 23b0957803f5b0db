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
    /// The JSON of header and payload, as far as they are whole.
    package var readableParts: [[UInt8]] {
        compactParts.prefix(2).compactMap { try? Base64URL.decode($0) }
    }

    /// The token with other claims and a signature that opens nothing; `nil` when header or payload are not whole.
    ///
    /// `change` gives the new JSON for that of the header and of the payload.
    package func rewritten(_ change: ([UInt8]) -> [UInt8]) -> String? {
        let parts = compactParts
        guard parts.count == 2 || parts.count == 3, readableParts.count == 2 else { return nil }
        let texts = readableParts.map { Base64URL.text(of: change($0)) }
        let signature = parts.dropFirst(2).map(Self.emptySignature)
        return (texts + signature).joined(separator: ".")
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
