import Diagnosis
import ReportModel

extension Rule {
    static let clientTooOldForSiteTokens = Rule(
        id: "CMG609",
        slug: "client-too-old-for-site-tokens",
        title: "The client is older than the site-issued tokens it would need",
        area: .registration,
        severity: .error,
        check: .custom(tooOldForTokens),
        summary: """
            The client is version {version}. Tokens of the site, with which a client without a PKI certificate and \
            without a Microsoft Entra identity passes a gateway, came with version 2002 (5.00.8968).
            """,
        why: """
            An older client neither asks for such a token nor takes a bulk registration token, whatever site and gateway \
            can do. The scenario works only once the client is updated, as Microsoft's page on it says.
            """,
        actions: [
            """
            On the client: update it to version 2002 or later, on the internal network or over VPN, or from a folder \
            with ccmsetup.exe /source: and a bulk registration token (/regtoken).
            """,
            """
            In the console: see that automatic client upgrade is on, and that the new client version was promoted to \
            production.
            """,
            "With the CA: or give the device a PKI certificate for client authentication, which older clients use too.",
        ],
        references: [.tokens, .authentication],
        explains: ["CMG202", "CMG203", "CMG204", "CMG210"],
        matching: [
            """
            == ClientIDManagerStartup
            SCCM Client Version: 5.00.8913.1000
            == CcmMessaging
            \(refused)
            """
        ],
        notMatching: [
            // New enough: the token itself is at fault.
            """
            == ClientIDManagerStartup
            SCCM Client Version: 5.00.8968.1000
            == CcmMessaging
            \(refused)
            """,
            // It needs no token of the site.
            """
            == ClientIDManagerStartup
            SCCM Client Version: 5.00.8913.1000
            Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
            6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
            == CcmMessaging
            \(refused)
            """,
            // It tries to prove itself with Microsoft Entra, as older clients may too.
            """
            == ClientIDManagerStartup
            SCCM Client Version: 5.00.8913.1000
            Registering client using AAD auth.
            == CcmMessaging
            \(refused)
            """,
            // Inside, nobody asks for one.
            """
            == ClientIDManagerStartup
            SCCM Client Version: 5.00.8913.1000
            [RegTask] - Client is already registered. Exiting.
            """,
        ]
    )

    private static let refused = """
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
        Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token
        """
}

/// That a token of the site was missed by a client that is too old for one; over once anybody served it.
private func tooOldForTokens(in caseFile: CaseFile) -> [Detection] {
    guard let (version, named) = caseFile.clientVersion ?? caseFile.setupVersion, version < ClientVersion(8968),
        caseFile.client.mode != .pki, caseFile.client.mode != .entra, !caseFile.has(.entraTokenRequested),
        !caseFile.has(.registeringWithEntra)
    else { return [] }
    let refused = SignalFilter(
        .requestRefused,
        where: [.status(401...401), .contains(.statusText, "CMGService_Invalid_Token")]
    )
    // Who was given a bulk registration token asks for one of the site in vain.
    let asked = caseFile.has(.bulkTokenSeen) ? caseFile.histories(.tokenRequestFailed) : []
    let missed = caseFile.histories(matching: refused) + caseFile.histories(.neitherTokenNorCertificate) + asked
    guard !missed.isEmpty else { return [] }
    return [Detection([named] + missed).cleared(by: Clearing(.served, sameIn: nil), in: caseFile)]
}
