/// What a signature signs, and the signature; only for checking it.
package struct SignedParts: Sendable {
    /// Header and payload as they stand in the token, with the dot between them (RFC 7515 section 5.1).
    package let signed: [UInt8]
    package let signature: [UInt8]

    /// The parts of a token; `nil` unless it has three of them and the signature decodes.
    package init?(_ token: DecodedToken) {
        let parts = token.found.parts
        let bytes = Array(token.found.compact.utf8)
        guard parts.count == 3, !parts[2].isEmpty, let signature = try? Base64URL.decode(bytes[parts[2]]) else {
            return nil
        }
        signed = Array(bytes[..<parts[1].upperBound])
        self.signature = signature
    }
}
