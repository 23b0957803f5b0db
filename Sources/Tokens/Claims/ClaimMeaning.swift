/// What a claim or header field says, in plain words.
package struct ClaimMeaning: Sendable, Hashable {
    package let name: String
    package let text: String

    /// Every claim and header field with a known meaning: those of registration tokens, then the general ones.
    ///
    /// The general ones are those of RFC 7515 and RFC 7519 and of Microsoft Entra ID's tokens
    /// (https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference).
    package static let all: [ClaimMeaning] = [
        ClaimMeaning(
            "SCCMTokenCategory",
            "which of the site's tokens this is; SCCMPreAuthToken is one to register with"
        ),
        ClaimMeaning("Authority", "who vouches for the token; always SCCM"),
        ClaimMeaning("License", "always SCCM"),
        ClaimMeaning("Type", "what the token is for; BulkRegistration lets new clients register"),
        ClaimMeaning(
            "TenantId",
            "the Configuration Manager hierarchy that made the token, not a Microsoft Entra tenant"
        ),
        ClaimMeaning("UniqueId", "the token's own GUID, by which the console lists and blocks it"),
        ClaimMeaning("iss", "who issued the token; of a site's token the hierarchy, in lower case"),
        ClaimMeaning("aud", "whom the token is meant for"),
        ClaimMeaning("exp", "when the token ends, in seconds since 1970, UTC"),
        ClaimMeaning("nbf", "when the token begins, in seconds since 1970, UTC"),
        ClaimMeaning("iat", "when the token was issued, in seconds since 1970, UTC"),
        ClaimMeaning("sub", "whom the token speaks of"),
        ClaimMeaning("jti", "the token's own name"),
        ClaimMeaning("tid", "the Microsoft Entra tenant"),
        ClaimMeaning("oid", "the user, device or app as an object in Microsoft Entra ID"),
        ClaimMeaning("appid", "the app that asked for the token"),
        ClaimMeaning("azp", "the app that asked for the token"),
        ClaimMeaning("upn", "the user's sign-in name"),
        ClaimMeaning("deviceid", "the device in Microsoft Entra ID"),
        ClaimMeaning("ver", "the version of the token's form"),
        ClaimMeaning("typ", "the form of the token; JWT"),
        ClaimMeaning("alg", "how the token is signed, or how its key is encrypted"),
        ClaimMeaning("enc", "how the content is encrypted"),
        ClaimMeaning("kid", "the name of the signing key"),
        ClaimMeaning("x5t", "the SHA-1 thumbprint of the signing certificate, in base64url"),
    ]

    /// The meaning of a claim's name, which is case-sensitive; `nil` for an unknown one.
    package static func of(_ name: String) -> String? {
        all.first { $0.name == name }?.text
    }

    private init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}
