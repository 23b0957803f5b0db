import Diagnosis
import ReportModel

extension SignalKind {
    static let bootCertificateNotValid = SignalKind(
        "boot-certificate-not-valid",
        meaning: "A distribution point that answers PXE has no valid certificate."
    )
}

extension ServerLine {
    static let bootCertificateNotValid: [ServerLine] = [
        ServerLine(.bootCertificateNotValid, of: "SMSPXE", holds: "Failed to validate PXEClientKey certificate")
    ]
}

extension Rule {
    static let bootCertificateNotValid = Rule.server(
        id: "CMG912",
        slug: "boot-certificate-not-valid",
        title: "The certificate of the distribution point for PXE is not valid",
        about: .setup,
        basis: .attested,
        kind: .bootCertificateNotValid,
        summary: """
            {log} says that the certificate of the distribution point, which devices that start from the network \
            use, is not valid.
            """,
        why: """
            It is the certificate in the properties of the distribution point, and none of the client's: devices \
            can't start a task sequence from it until it is renewed.
            """,
        actions: [
            """
            In the console: in the properties of the distribution point, under Communication, make a new self-signed \
            certificate, or import a valid one.
            """
        ],
        references: [.pkiRequirements],
        matching: [
            Example("SMSPXE", "Failed to validate PXEClientKey certificate.")
        ],
        notMatching: [
            // A client does not speak for a server either.
            Example("CcmMessaging", "Failed to validate PXEClientKey certificate.")
        ]
    )
}
