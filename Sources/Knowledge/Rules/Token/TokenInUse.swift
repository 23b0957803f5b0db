import Diagnosis
import ReportModel

extension Rule {
    static let tokenInUse = Rule(
        id: "CMG212",
        slug: "token-in-use",
        title: "The client sends its requests with a token",
        area: .token,
        severity: .info,
        check: .seen(SignalFilter(.tokenInUse), by: nil),
        summary: "Requests carry a CCM token.",
        why: "The client proves itself with a token, not with a PKI certificate, so the token is what must be valid.",
        references: [.entraWorkflow, .authentication],
        matching: [
            "Appending CCM Token to the header.",
            """
            ccmhttp: Host=gw.contoso.com, Path=/CCM_Proxy_ServerAuth/72186325152220500/ccm_system_tokenauth/request, \
            Port=443, Protocol=https, CcmTokenAuth=1, Flags=0x4200, Options=0x1e0
            """,
        ],
        notMatching: [
            Example(
                "ccmsetup",
                """
                SMS CCM 5.0: Host=gw.contoso.com, Path=/CCM_Proxy_ServerAuth/AADAuthInfo?TenantID=\
                9aaf466a-3f40-4468-b3cd-f0010f21f05a, Port=443, Protocol=https, CcmTokenAuth=0, Flags=0x1304, \
                Options=0xe0
                """
            ),
            "Supplied sender token is null. Using GetUserTokenFromSid to find sender's token.",
        ]
    )
}
