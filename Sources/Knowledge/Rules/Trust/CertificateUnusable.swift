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
            .secureFailure("CERT_WRONG_USAGE", "0x40"),
            .secureFailure("INVALID_CERT", "0x2"),
        ],
        notMatching: [
            .secureFailure("INVALID_CA", "0x8")
        ]
    )
}
