import Diagnosis
import ErrorCodes

extension Rule {
    static let certificateNameMismatch = Rule.tls(
        id: "CMG402",
        slug: "certificate-name-mismatch",
        title: "The server's certificate is for another name",
        basis: .attested,
        flag: .nameInvalid,
        // 12038 ERROR_WINHTTP_SECURE_CERT_CN_INVALID, CERT_E_CN_NO_MATCH.
        codes: [12038, 0x800b_010f],
        summary: """
            TLS to {host|the server} failed: neither the subject nor the alternative names of the certificate it \
            presents hold that name (secure failure flags {flags|not logged}).
            """,
        why: """
            The client speaks only to a server that proves to be the one it called. The wrong name on a \
            certificate means a wrong address, a wrong certificate, or somebody in between.
            """,
        actions: [
            """
            On the client: open https://{host|<gateway>}/CCM_Proxy_MutualAuth/ServiceMetadata in a browser and \
            read the names on the certificate.
            """,
            """
            On the gateway: if the certificate is its own, make its service name and the DNS alias (CNAME) that \
            clients use agree with the certificate.
            """,
            "In the network: if the certificate is a proxy's, exempt the gateway from TLS inspection.",
        ],
        references: [.gatewayErrors, .winHTTPFlags],
        matching: [
            .secureFailure("CERT_CN_INVALID", "0x10"),
            .failedRequest(12038, "ERROR_WINHTTP_SECURE_CERT_CN_INVALID"),
        ],
        notMatching: [
            .secureFailure("INVALID_CA", "0x8")
        ]
    )
}
