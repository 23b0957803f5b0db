import Diagnosis
import ErrorCodes

extension Rule {
    static let revocationUnreachable = Rule.tls(
        id: "CMG403",
        slug: "revocation-unreachable",
        title: "The server's certificate can't be checked for revocation",
        basis: .attested,
        flag: .revocationFailed,
        // 12057 ERROR_WINHTTP_SECURE_CERT_REV_FAILED, CRYPT_E_REVOCATION_OFFLINE.
        codes: [12057, 0x8009_2013],
        summary: """
            TLS to {host|the server} failed: the client checks certificates for revocation, and no revocation \
            list (CRL) of the certificate's CA could be fetched (secure failure flags {flags|not logged}).
            """,
        why: """
            An internal CA often publishes its CRL only inside the company, where a client on the internet can't \
            fetch it. The check is on unless the site or /nocrlcheck turns it off.
            """,
        actions: [
            """
            With the CA: publish the CRL at an address that the internet reaches, and put that address into the \
            certificates.
            """,
            """
            On the client: run certutil -url on the server's certificate to see which address fails; the check \
            runs as the computer, so the computer's proxy settings count.
            """,
            """
            For a new installation: add /nocrlcheck to the command line of ccmsetup, and clear 'Clients check \
            the certificate revocation list' in the site's properties if that is your policy.
            """,
        ],
        references: [.gatewayErrors, .setupParameters, .winHTTPFlags],
        matching: [
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x1
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED is set
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=63, Code=12057, Text=ERROR_WINHTTP_SECURE_CERT_REV_FAILED
            """,
        ],
        notMatching: [
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x8
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=63, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
            """,
            """
            Enabled SSL revocation check.
            CRL check enabled. 
            """,
        ]
    )
}
