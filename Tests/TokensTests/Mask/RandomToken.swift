import TestSupport

/// A random token of some kind, with its secret part by itself.
struct RandomToken {
    /// Header, payload and signature; five parts for an encrypted token.
    let parts: [String]
    /// The characters that must not come through.
    let secret: String
    let kind: String

    var text: String { parts.joined(separator: ".") }

    static let signatureBytes = [
        ("RS256", 256), ("RS256", 384), ("RS256", 512), ("PS384", 256), ("ES256", 64), ("HS256", 32), ("ES512", 132),
        ("dir", 0),
    ]

    init(using generator: inout SeededGenerator) {
        let (algorithm, length) = Self.signatureBytes.randomElement(using: &generator) ?? ("RS256", 256)
        let header = Self.header(algorithm, using: &generator)
        if length == 0 {
            let sizes = [0, 12, 300, 16]
            let rest = sizes.map { Self.random($0, using: &generator) }
            parts = [TokenBuilder.encode(header)] + rest
            secret = rest[2]
        } else {
            let payload = Self.payload(using: &generator)
            secret = Self.random(length, using: &generator)
            parts = [TokenBuilder.encode(header), TokenBuilder.encode(payload), secret]
        }
        kind = "\(algorithm) \(length) \(header.debugDescription)"
    }

    private static func random(_ count: Int, using generator: inout SeededGenerator) -> String {
        TokenBuilder.encode((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    private static func header(_ algorithm: String, using generator: inout SeededGenerator) -> String {
        let before = ["", "", "", " ", "\n", "\r\n", "\t", "  "].randomElement(using: &generator) ?? ""
        let behind = ["", "", "", " ", "\n ", "\r\n  ", "\t", "\n"].randomElement(using: &generator) ?? ""
        let encryption = algorithm == "dir" ? [#""enc":"A256GCM""#] : []
        var members = [#""alg":"\#(algorithm)""#, #""typ":"JWT""#] + encryption
        if Bool.random(using: &generator) { members.append(#""x5t":"OSo8vNgyVWQR9CaXyOiZpqe09W4""#) }
        if Bool.random(using: &generator) {
            members.append(#""kid":"key-\#(Int.random(in: 0...9999, using: &generator))""#)
        }
        return before + "{" + behind + members.shuffled(using: &generator).joined(separator: "," + behind) + "}"
    }

    private static func payload(using generator: inout SeededGenerator) -> String {
        var members = [#""exp":1580415505"#, #""nbf":1580156305"#]
        if Bool.random(using: &generator) { members.append(#""aud":"urn:sccm:service""#) }
        if Bool.random(using: &generator) { members.append(#""TenantId":"7B0C3806-D28C-4A45-ADB2-FB9F94A462F8""#) }
        return "{" + members.shuffled(using: &generator).joined(separator: ",") + "}"
    }
}
