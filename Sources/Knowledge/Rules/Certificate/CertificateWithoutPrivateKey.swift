import Diagnosis
import ReportModel

extension Rule {
    static let certificateWithoutPrivateKey = Rule(
        id: "CMG105",
        slug: "certificate-without-private-key",
        title: "The client's certificate has no private key",
        area: .certificateMode,
        severity: .error,
        level: .identity,
        basis: .codeOnly,
        check: .searchEnded(with: 0x87d0_0283),
        summary: """
            The search for a PKI certificate ended with 0x87d00283: a certificate is there, but not the private key \
            that belongs to it.
            """,
        why: "Only who holds the private key can prove itself with a certificate, so this one is of no use.",
        actions: [
            """
            On the client: run "certutil -store my" as administrator; it says of each certificate whether its key is \
            there and can be used. "certutil -repairstore my <serial number>" ties a key that is there to it again.
            """,
            """
            With the CA: where the key is lost, enroll the device anew. A certificate that was copied from another \
            computer without its key can't be repaired.
            """,
        ],
        references: [.pkiRequirements, .certificatePlanning],
        explains: ["CMG103", "CMG111", "CMG410"],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                HTTPS is enforced for Client. The current state is 63.
                Begin to select client certificate
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00283
                """
            )
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00282"
            ),
            Example("CertificateMaintenance", "CryptAcquireCertificatePrivateKey failed with 0x87d00283"),
            // The next search found a good one.
            Example(
                "ClientIDManagerStartup",
                """
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00283
                [RegTask] - Client is already registered. Exiting.
                +02:00:00
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                """
            ),
        ]
    )
}
