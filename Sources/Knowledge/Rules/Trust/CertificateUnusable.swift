import Diagnosis
import ErrorCodes

extension Rule {
    static let certificateUnusable = Rule.tls(
        id: "CMG406",
        slug: "certificate-invalid-or-wrong-usage",
        title: "The server's certificate is damaged or not made for servers",
        basis: .codeOnly,
        flag: [.invalidCertificate, .wrongUsage],
        // 12169 ERROR_WINHTTP_SECURE_INVALID_CERT, 12179 ERROR_WINHTTP_SECURE_CERT_WRONG_USAGE, CERT_E_WRONG_USAGE.
        codes: [12169, 12179, 0x800b_0110],
        summary: """
            TLS to {host|the server} failed: the certificate it presents is invalid, or its purposes do not \
            include server authentication (secure failure flags {flags|not logged}).
            """,
        why: """
            A server needs a certificate with the purpose server authentication (1.3.6.1.5.5.7.3.1); a client \
            certificate in its place does not do.
            """,
        actions: [
            """
            On the gateway: issue a web server certificate with server authentication and set it in the CMG's \
            properties.
            """
        ],
        references: [.winHTTPErrors, .winHTTPFlags],
        matching: [
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x40
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_CERT_WRONG_USAGE is set
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x2
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CERT is set
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
        ],
        notMatching: [
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x8
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """
        ]
    )
}
