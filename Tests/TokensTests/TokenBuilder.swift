import Testing
import Tokens

/// Makes tokens out of JSON texts.
enum TokenBuilder {
    static let header = #"{"typ":"JWT","alg":"RS256","x5t":"OSo8vNgyVWQR9CaXyOiZpqe09W4"}"#

    static func token(header: String = header, payload: String, signature: String = rsaSignature) -> String {
        [encode(header), encode(payload), signature].joined(separator: ".")
    }

    /// A bulk registration token's payload with some claims replaced by other JSON; an empty text leaves one out.
    static func bulkPayload(_ changes: [String: String] = [:]) -> String {
        let claims: [(String, String)] = [
            ("SCCMTokenCategory", #""SCCMPreAuthToken""#), ("Authority", #""SCCM""#), ("License", #""SCCM""#),
            ("Type", #""BulkRegistration""#), ("TenantId", #""7B0C3806-D28C-4A45-ADB2-FB9F94A462F8""#),
            ("UniqueId", #""ea2fc510-a3be-4cef-90b0-2a0515c4e40c""#),
            ("iss", #""urn:sccm:oauth2:7b0c3806-d28c-4a45-adb2-fb9f94a462f8""#), ("aud", #""urn:sccm:service""#),
            ("exp", "1589701518"), ("nbf", "1589442318"),
        ]
        let members = claims.map { ($0, changes[$0] ?? $1) }.filter { $0.1 != "" }
        return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
    }

    /// 256 bytes, as long as the signature of a 2,048-bit RSA key.
    static let rsaSignature = encode((0..<256).map { UInt8(truncatingIfNeeded: $0 * 167 + 41) })

    static func encode(_ text: String) -> String { encode(Array(text.utf8)) }

    static func encode(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            let characters = (0..<4).map { alphabet[bits >> (18 - 6 * $0) & 63] }
            text += characters.prefix(group.count + 1)
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func decode(_ token: String) throws -> DecodedToken {
        try DecodedToken(#require(TokenScanner.tokens(in: token).first))
    }
}

/// A text in lines of some width in bytes, of which a line break in the text itself takes its share.
func wrapped(_ text: String, at width: Int, by separator: String = "\n") -> String {
    let bytes = Array(text.utf8)
    let lines = stride(from: 0, to: bytes.count, by: width).map { bytes[$0..<min($0 + width, bytes.count)] }
    return String(decoding: Array(lines.joined(separator: Array(separator.utf8))), as: UTF8.self)
}
