import Diagnosis
import ReportModel
import ErrorCodes

extension Rule {
    static let revocationUnreachable = Rule.tls(
        id: "CMG403",
        slug: "revocation-unreachable",
        title: "The server's certificate can't be checked for revocation",
        basis: .attested,
        flag: .revocationFailed,
        // 12057 ERROR_WINHTTP_SECURE_CERT_REV_FAILED, CRYPT_E_NO_REVOCATION_CHECK, CRYPT_E_REVOCATION_OFFLINE.
        codes: [12057, 0x8009_2012, 0x8009_2013],
        summary: """
            TLS to {host|the server} failed: the client checks certificates for revocation, and no revocation \
            list (CRL) of the certificate's CA could be fetched (secure failure flags {flags|not logged}).
            """,
        why: """
            An internal CA often publishes its CRL only inside the company, where a client on the internet can't \
            fetch it. The check is on unless the site or /NoCRLCheck turns it off.
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
            For a new installation: add /NoCRLCheck to the command line of ccmsetup, and clear 'Clients check \
            the certificate revocation list' in the site's properties if that is your policy.
            """,
        ],
        who: .identity,
        references: [.gatewayErrors, .setupParameters, .winHTTPFlags],
        remarks: { caseFile in
            // The bit is inferred from a table of the numbers that a site's setting gives.
            guard caseFile.client.checksRevocation == false else { return [] }
            return [
                """
                Yet the client's HTTPS state says that it does not check revocation lists, so that the answer of the \
                TLS library has another reason; see whether the state was changed lately.
                """
            ]
        },
        matching: [
            .secureFailure("CERT_REV_FAILED", "0x1"),
            .failedRequest(12057, "ERROR_WINHTTP_SECURE_CERT_REV_FAILED"),
            // Told by the request for a token alone.
            Example(
                "ccmsetup",
                """
                Getting CCM Token from https://mp01.contoso.com/CCM_STS
                RetrieveTokenFromStsServerImpl failed with error 0x80092012
                """
            ),
        ],
        notMatching: [
            .secureFailure("INVALID_CA", "0x8"),
            """
            Enabled SSL revocation check.
            CRL check enabled. 
            """,
            // The request failed later: TLS had come about.
            Example(
                "ccmsetup",
                """
                Getting CCM Token from https://mp01.contoso.com/CCM_STS
                RetrieveTokenFromStsServerImpl failed with error 0x87d0027e
                """
            ),
        ]
    )
}
