import Diagnosis
import ErrorCodes

extension Rule {
    static let certificateRevoked = Rule.tls(
        id: "CMG405",
        slug: "certificate-revoked",
        title: "The server's certificate was revoked",
        basis: .codeOnly,
        flag: .certificateRevoked,
        // 12170 ERROR_WINHTTP_SECURE_CERT_REVOKED, CERT_E_REVOKED.
        codes: [12170, 0x800b_010c],
        summary: """
            TLS to {host|the server} failed: the CA has revoked the certificate it presents (secure failure \
            flags {flags|not logged}).
            """,
        why: "A revoked certificate is refused whatever else is right with it.",
        actions: [
            "On the gateway: replace the certificate in the CMG's properties by one that is not revoked.",
            "With the CA: find out why it was revoked before you reuse its key.",
        ],
        references: [.winHTTPErrors, .winHTTPFlags],
        matching: [
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x4
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_CERT_REVOKED is set
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=63, Code=12170, Text=ERROR_WINHTTP_SECURE_CERT_REVOKED
            """,
        ],
        notMatching: [
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x1
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED is set
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """
        ]
    )
}
