/// What several tokens say together; tokens are named by their index in the list.
package struct TokenComparison: Sendable, Hashable {
    /// The token that was issued last, or of two issued together the one that lasts longer; `nil` without any times.
    package let newest: Int?
    /// The signing certificates that more than one token names, by the order of their first token.
    package let sharedCertificates: [SharedCertificate]

    /// The places where the same token stands, by the order of their first one; only of those that stand more than once.
    package let repeated: [[Int]]

    /// The tokens that one signing certificate issued.
    package struct SharedCertificate: Sendable, Hashable {
        package let thumbprint: String
        package let tokens: [Int]
    }

    package init(_ tokens: [DecodedToken]) {
        newest = tokens.indices
            .filter { tokens[$0].validFrom != nil || tokens[$0].validUntil != nil }
            .max { Self.age(tokens[$0]) < Self.age(tokens[$1]) }
        repeated = Dictionary(grouping: tokens.indices) { tokens[$0].found.compact }.values
            .filter { $0.count > 1 }
            .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
        let byThumbprint = Dictionary(grouping: tokens.indices) { tokens[$0].thumbprint }
        sharedCertificates =
            byThumbprint
            .compactMap { thumbprint, indices in
                thumbprint.map { SharedCertificate(thumbprint: $0, tokens: indices) }
            }
            .filter { $0.tokens.count > 1 }
            .sorted { ($0.tokens.first ?? 0) < ($1.tokens.first ?? 0) }
    }

    private static func age(_ token: DecodedToken) -> (Int64, Int64) {
        let end = token.validUntil ?? .min
        return (token.validFrom ?? end, end)
    }
}
