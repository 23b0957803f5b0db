import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let pkiCertificateInUse = Rule(
        id: "CMG101",
        slug: "pki-certificate-in-use",
        title: "The client uses a PKI certificate",
        area: .certificateMode,
        severity: .info,
        check: .custom(newestCertificate),
        summary: """
            The newest search found the certificate {thumbprint}, issued to '{issuedTo|unknown}' and matched by the \
            issuer '{issuer|unknown}'.
            """,
        why: """
            Microsoft says of ccmsetup that a valid PKI certificate comes before Microsoft Entra; in practice the \
            client keeps to that order afterwards, with the site-issued token last. The gateway must then know the \
            whole chain of that certificate.
            """,
        references: [.authentication, .entraWorkflow],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                HTTPS is enforced for Client. The current state is 63.
                Begin searching client certificates based on Certificate Issuers
                Certificate Issuer 1 [CN=Contoso Root CA]
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                Begin validation of Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to \
                'PC01.contoso.com'
                Verification of Certificate chain returned 00000000
                """
            ),
            // The certificate came with a later search.
            Example(
                "ClientIDManagerStartup",
                """
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                +05:00:00
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                """
            ),
        ],
        notMatching: [
            // A self-signed client searches too.
            Example(
                "ClientIDManagerStartup",
                """
                Begin searching client certificates based on Certificate Issuers
                Completed searching client certificates based on Certificate Issuers
                There are no certificates in the 'MY' store.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
            // Found, but of no use.
            Example(
                "ClientIDManagerStartup",
                """
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com' has \
                expired.
                """
            ),
            Example(
                "ClientIDManagerStartup",
                """
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                Verification of Certificate chain returned 800b0109
                """
            ),
            // It was there once.
            Example(
                "ClientIDManagerStartup",
                """
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                +05:00:00
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
        ]
    )
}

/// The certificate found last, unless a later search found none or its chain was not accepted.
private func newestCertificate(in caseFile: CaseFile) -> [Detection] {
    let searches = caseFile.certificateSearches
    guard let newest = searches.valid.max(by: { $0.last.moment < $1.last.moment }) else { return [] }
    if let lastFailure = searches.lastFailure, lastFailure > newest.last.moment { return [] }
    if let verified = caseFile.latest(.certificateChainVerified), verified.signal.code?.hresult != 0,
        verified.last.moment > newest.last.moment
    {
        return []
    }
    var proof = [newest]
    if let enforced = caseFile.latest(.httpsEnforced, .httpsWhenAvailable), enforced.signal.kind == .httpsEnforced {
        proof.append(enforced)
    }
    return [Detection(subject: newest.signal[.thumbprint], proof)]
}
