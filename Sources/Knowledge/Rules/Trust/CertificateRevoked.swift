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
            .secureFailure("CERT_REVOKED", "0x4"),
            .failedRequest(12170, "ERROR_WINHTTP_SECURE_CERT_REVOKED"),
        ],
        notMatching: [
            .secureFailure("CERT_REV_FAILED", "0x1")
        ]
    )
}
