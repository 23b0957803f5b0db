/// Which of the tokens around a cloud management gateway a token is.
package enum TokenKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Made by BulkRegistrationTokenTool.exe for `/regtoken`.
    case bulkRegistration = "bulk-registration"
    /// The 90-day token a management point gives a registered client.
    case clientToken = "client-token"
    /// The token of about eight hours that CCM_STS gives a client for its requests.
    case ccmAccessToken = "ccm-access-token"
    /// A token that Microsoft Entra ID issued.
    case entra
    /// A JWE: only its recipient can read it.
    case encrypted
    case other

    /// What a token of this kind is good for.
    package var use: String {
        switch self {
        case .bulkRegistration:
            "Lets new clients on the internet register through the cloud management gateway until it expires. It cannot "
                + "be renewed, and it does not make a client trust the gateway's certificate."
        case .clientToken:
            "Proves a registered client to the gateway; the client renews it monthly, when its service starts."
        case .ccmAccessToken:
            "Accompanies a client's requests to the site; the client fetches a new one when it runs out."
        case .entra:
            "Proves a user or device to the app it was issued for; it is no registration token for /regtoken."
        case .encrypted:
            "Only the recipient who holds the key can read it; it is no registration token for /regtoken."
        case .other:
            "Nothing is known about what it opens; it is no registration token for /regtoken."
        }
    }
}

extension TokenKind {
    /// The kind, and why; only from what Microsoft documents about each.
    static func decide(parts: Int, header: [Claim], claims: [Claim], lifetimeMinutes: Int64?) -> (TokenKind, String) {
        if header["enc"] != nil {
            return (.encrypted, "the header names a content encryption (enc), as only a JWE's does")
        }
        if parts == 5 { return (.encrypted, "it has five parts, as only a JWE has") }
        if claims["Type"]?.text == "BulkRegistration" { return (.bulkRegistration, "its Type is BulkRegistration") }
        if claims["SCCMTokenCategory"]?.text == "SCCMPreAuthToken" {
            return (.bulkRegistration, "its SCCMTokenCategory is SCCMPreAuthToken")
        }
        guard let issuer = claims["iss"]?.text else { return (.other, "it names no issuer") }
        if entraIssuers.contains(where: issuer.hasPrefix) { return (.entra, "Microsoft Entra ID issued it") }
        guard issuer.hasPrefix(BulkRegistration.issuerPrefix) else { return (.other, "its issuer is not known") }
        return siteToken(lifetimeMinutes: lifetimeMinutes)
    }

    /// Of the site's other tokens only the lifetimes are documented: 90 days, and about eight hours.
    private static func siteToken(lifetimeMinutes: Int64?) -> (TokenKind, String) {
        switch lifetimeMinutes {
        case (129_000...130_200)?: (.clientToken, "a Configuration Manager site issued it for 90 days")
        case (420...540)?: (.ccmAccessToken, "a Configuration Manager site issued it for about eight hours")
        default: (.other, "a Configuration Manager site issued it, but nothing in it says for what")
        }
    }

    private static let entraIssuers = [
        "https://sts.windows.net/", "https://login.microsoftonline.com/", "https://login.microsoftonline.us/",
        "https://login.partner.microsoftonline.cn/", "https://sts.chinacloudapi.cn/",
    ]
}

extension [Claim] {
    /// The first claim of a name, or the one that probably had it before it was damaged.
    package subscript(name: String) -> Claim? {
        first { $0.name == name } ?? first { $0.probableName == name }
    }
}
