/// What a token's header says about the length and number of the parts behind it, read without judging it.
struct HeaderGlance {
    /// The lengths the third part may have, in characters; empty when the algorithm is not known.
    let signatureLengths: [Int]
    /// Whether the header names a content encryption, as only a JWE's does.
    let isEncrypted: Bool

    init(_ part: ArraySlice<UInt8>) {
        let members = Base64URL.salvage(part.prefix(4096)).bytes.split(separator: UInt8(ascii: ","))
        isEncrypted = members.contains { $0.contains("\"enc\"") }
        let algorithm = members.first { $0.contains("\"alg\"") } ?? []
        signatureLengths = Self.lengths.first { algorithm.contains("\"\($0.algorithm)\"") }?.characters ?? []
    }

    /// The lengths that a signature of an algorithm may have, in characters; empty when it is not known.
    static func signatureLengths(of algorithm: String) -> [Int] {
        lengths.first { $0.algorithm == algorithm }?.characters ?? []
    }

    /// For RSA the lengths of keys of 2,048, 3,072 and 4,096 bits (RFC 7518).
    private static let lengths: [(algorithm: String, characters: [Int])] = [
        ("RS256", [342, 512, 683]), ("RS384", [342, 512, 683]), ("RS512", [342, 512, 683]),
        ("PS256", [342, 512, 683]), ("PS384", [342, 512, 683]), ("PS512", [342, 512, 683]),
        ("HS256", [43]), ("HS384", [64]), ("HS512", [86]),
        ("ES256", [86]), ("ES384", [128]), ("ES512", [176]), ("EdDSA", [86]),
        ("none", [0]),
    ]
}

extension ArraySlice<UInt8> {
    /// Whether some characters stand here; searching text in text takes a hundred times as long.
    fileprivate func contains(_ characters: String) -> Bool {
        let wanted = Array(characters.utf8)
        return indices.contains { self[$0...].starts(with: wanted) }
    }
}
