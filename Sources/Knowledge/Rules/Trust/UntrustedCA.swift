import Diagnosis
import ErrorCodes

extension Rule {
    static let untrustedCA = Rule.tls(
        id: "CMG401",
        slug: "untrusted-ca",
        title: "The client does not trust the CA behind the server's certificate",
        basis: .attested,
        flag: .invalidAuthority,
        // 12045 ERROR_WINHTTP_SECURE_INVALID_CA, CERT_E_UNTRUSTEDROOT, CERT_E_CHAINING, CERT_E_UNTRUSTEDCA.
        codes: [12045, 0x800b_0109, 0x800b_010a, 0x800b_0112],
        summary: """
            TLS to {host|the server} failed: the certificate it presents comes from a CA that is not in the client's \
            store of trusted CAs (secure failure flags {flags|not logged}).
            """,
        why: """
            Nothing passes before TLS stands, so tokens, registration and locations fail with it. A token proves the \
            client to the gateway; it does not make the client trust the gateway.
            """,
        actions: [
            """
            On the client: import the root CA certificate into Trusted Root Certification Authorities and every \
            issuing CA certificate into Intermediate Certification Authorities, both of the local computer, not of \
            the user.
            """,
            """
            On the client: open https://{host|<gateway>}/CCM_Proxy_MutualAuth/ServiceMetadata in a browser and look whose \
            certificate is shown. If it is not the gateway's own, a proxy inspects TLS: exempt the gateway there.
            """,
            """
            For new devices on the internet: install the CA certificates before ccmsetup, or give the gateway a \
            certificate of a public CA.
            """,
            """
            In a site with enhanced HTTP: the certificate of a management point (not that of a gateway) comes from the \
            site's own root, SMS Issuing. ccmsetup does not trust it before the device has learned of that root, or \
            somebody has imported it.
            """,
        ],
        references: [.gatewayErrors, .winHTTPFlags],
        // A chain that ends nowhere can't be checked for revocation either.
        explains: ["CMG403"],
        matching: [
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : dwStatusInformationLength is 4
            [CCMHTTP]                : *lpvStatusInformation is 0x8
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
            .failedRequest(12045, "ERROR_WINHTTP_SECURE_INVALID_CA"),
            // Told by the request for a token alone.
            Example(
                "ccmsetup",
                """
                Getting CCM Token from https://mp01.contoso.com/CCM_STS
                RetrieveTokenFromStsServerImpl failed with error 0x800b010a
                """
            ),
        ],
        notMatching: [
            .secureFailure("CERT_CN_INVALID", "0x10"),
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x8
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set
            [CCMHTTP] ERROR: URL=https://dp1.contoso.com:443/SMS_DP_SMSPKG$/CS100001, Port=443, Options=63, \
            Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
        ]
    )
}
