import Diagnosis
import ReportModel

extension Rule {
    static let selfSignedCertificateRecreated = Rule(
        id: "CMG110",
        slug: "self-signed-certificate-recreated",
        title: "The client made its self-signed certificates anew",
        area: .certificateMode,
        severity: .info,
        check: .seen(SignalFilter(.selfSignedCertificateReplaced), by: nil),
        summary: "The self-signed certificate {thumbprint} had too short a key and was deleted and made anew.",
        why: """
            With new keys the client has to register again. Until that is done the site does not accept what it signs.
            """,
        references: [.certificatePlanning, .logFiles],
        matching: [
            Example(
                "CertificateMaintenance",
                """
                Certificate [Thumbprint 3D65BEBBDA034532D67B219766ED6569AAABB344] issued to 'SMS' has an insufficient \
                key length of 1024. Will be deleted and recreated.
                Creating Signing Certificate...
                Successfully created certifcate
                Certificate [Thumbprint D80BB55A64B909F1F12D5FB8C519B4E3D6A788DB] issued to 'SMS' has an insufficient \
                key length of 1024. Will be deleted and recreated.
                Creating Encryption Certificate...
                Successfully created certifcate
                """
            )
        ],
        notMatching: [
            // The first pair of a new client.
            Example(
                "CertificateMaintenance",
                """
                Creating Signing Certificate...
                Successfully created certifcate
                """
            ),
            Example(
                "ClientIDManagerStartup",
                """
                Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com' has \
                expired.
                """
            ),
        ]
    )
}
