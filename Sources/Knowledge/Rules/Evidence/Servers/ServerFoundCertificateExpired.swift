import Diagnosis
import ReportModel

extension SignalKind {
    static let serverFoundCertificateExpired = SignalKind(
        "server-found-certificate-expired",
        meaning: "A management point was given a registration with a certificate that has expired."
    )
}

extension ServerLine {
    static let serverFoundCertificateExpired: [ServerLine] = [
        ServerLine(
            .serverFoundCertificateExpired,
            of: "MP_RegistrationManager",
            holds: "Certificate [Thumbprint ",
            "] issued to '",
            "' has expired.",
            client: ("] issued to '", "'"),
            // A distribution point says the same of its own certificate.
            isOfThatLogOnly: true
        )
    ]
}

extension Rule {
    static let serverFoundCertificateExpired = Rule.server(
        id: "CMG915",
        slug: "server-found-certificate-expired",
        title: "A client tried to register with an expired certificate",
        about: .registration,
        basis: .attested,
        kind: .serverFoundCertificateExpired,
        summary: "{log} says that the certificate of a client that wanted to register has expired.",
        why: """
            The management point checks the certificate with which a client registers, and refuses one that is not \
            valid any more. The name behind "issued to" is that of the client.
            """,
        actions: [
            """
            On the client that the line names: let it enroll for a new certificate, and remove the expired one from the \
            computer's Personal store.
            """
        ],
        references: [.pkiRequirements],
        explains: ["CMG602", "CMG603", "CMG607"],
        as: .word,
        matching: [
            Example(
                "MP_RegistrationManager",
                """
                Processing Registration request from Client 'CL2.contoso.com'
                Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'CL2' has expired.
                MP Reg: Registration request body is invalid.
                MP Reg: Registration failed.
                """
            )
        ],
        notMatching: [
            Example(
                "MP_RegistrationManager",
                """
                Begin validation of Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'CL2'
                Completed validation of Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'CL2'
                """
            ),
            Example(
                "SMSPXE",
                "Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'DP1' has expired."
            ),
            // A client does not speak for a server.
            Example(
                "ClientIDManagerStartup",
                "Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'CL2' has expired."
            ),
        ]
    )
}
