import Diagnosis
import ReportModel

extension Rule {
    static let selfSignedCertificateInUse = Rule(
        id: "CMG102",
        slug: "self-signed-certificate-in-use",
        title: "The client uses its self-signed certificate",
        area: .certificateMode,
        severity: .info,
        check: .custom(selfSignedMode),
        summary: "{seen}",
        why: """
            This is normal where no PKI certificates are rolled out: the warning that no PKI certificate was found is \
            then no fault. Through a cloud management gateway such a client needs a token.
            """,
        references: [.authentication, .tokens],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                Client is set to use HTTPS when available. The current state is 480.
                Begin searching client certificates based on Certificate Issuers
                Completed searching client certificates based on Certificate Issuers
                Begin to select client certificate
                There are no certificates in the 'MY' store.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                [RegTask] - Executing registration task synchronously.
                [RegTask] - Client is already registered. Exiting.
                """
            ),
            Example(
                "CertificateMaintenance",
                """
                Creating Signing Certificate...
                Successfully created certifcate
                Creating Encryption Certificate...
                Successfully created certifcate
                """
            ),
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                """
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                +05:00:00
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                [RegTask] - Client is already registered. Exiting.
                """
            ),
            // The search runs before an Entra registration as well.
            Example(
                "ClientIDManagerStartup",
                """
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                Registering client using AAD auth.
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 3
                """
            ),
            // Nothing works here; another rule says so.
            Example(
                "ClientIDManagerStartup",
                """
                HTTPS is enforced for Client. The current state is 63.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
            // The setting alone says nothing about the certificate.
            Example(
                "ClientIDManagerStartup",
                """
                Client is set to use HTTPS when available. The current state is 224.
                [RegTask] - Client is already registered. Exiting.
                """
            ),
        ]
    )
}

/// The search that found no PKI certificate, or else the self-signed pair that was made.
private func selfSignedMode(in caseFile: CaseFile) -> [Detection] {
    let client = caseFile.client
    guard client.mode == .selfSigned else { return [] }
    let isEnforced = client.isForcedToHTTPS
    if isEnforced, !client.isRegistered { return [] }
    let failed = caseFile.certificateSearches.failed
    if !failed.isEmpty {
        let registration = caseFile.histories(.registered) + caseFile.histories(.alreadyRegistered)
        let seen =
            client.isRegistered
            ? "The client found no PKI certificate and is registered, so it works with its self-signed one."
            : "The client found no PKI certificate; that its self-signed one works, the logs do not show."
        return [
            Detection(
                failed + registration,
                confidence: client.isRegistered ? .high : .low,
                values: ["seen": seen]
            )
        ]
    }
    let made = caseFile.histories(.selfSignedCertificateReplaced) + caseFile.histories(.selfSignedCertificateCreated)
    guard !made.isEmpty, !isEnforced else { return [] }
    let seen = "The client made its self-signed certificates, and the logs show no search for a PKI certificate."
    return [Detection(made, confidence: .medium, values: ["seen": seen])]
}
