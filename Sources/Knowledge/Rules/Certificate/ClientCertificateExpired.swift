import CMTraceLog
import Times
import Diagnosis
import ReportModel

extension Rule {
    static let clientCertificateExpired = Rule(
        id: "CMG107",
        slug: "client-certificate-expired",
        title: "The client's certificate has expired",
        area: .certificateMode,
        severity: .error,
        level: .identity,
        check: .custom(expiredCertificates),
        summary: """
            The certificate {thumbprint|without a thumbprint}, issued to '{issuedTo|unknown}', was past its end when \
            it was checked.
            """,
        why: """
            Gateways and management points refuse an expired certificate, and a client that has no other one drops \
            out of management.
            """,
        actions: [
            """
            On the client: check the clock first. Then, where it reaches the CA, renew the certificate (certutil -pulse \
            starts automatic enrollment) and restart the SMS Agent Host service. An internal CA is not reached from \
            the internet: connect to the internal network (VPN will do) for that.
            """,
            """
            On the client: on the internet without a way inside, run ccmsetup.exe again with a bulk registration token \
            (/regtoken, with /mp, CCMHOSTNAME and SMSSITECODE) and no valid certificate in the store: it registers with \
            its self-signed certificate then, and is given a site-issued token.
            """,
            "With the CA: if renewal fails, check that the device may still enroll for the template.",
            "On the client: delete the expired certificate from the computer's Personal store once a new one is there.",
        ],
        who: .identity,
        references: [.pkiRequirements, .certificatePlanning, .tokens],
        explains: ["CMG103", "CMG111", "CMG410"],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com'
                Begin validation of Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to \
                'PC02.contoso.com'
                Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com' has \
                expired.
                """
            )
        ],
        notMatching: [
            // Too short a key is another matter.
            Example(
                "CertificateMaintenance",
                """
                Certificate [Thumbprint 3D65BEBBDA034532D67B219766ED6569AAABB344] issued to 'SMS' has an insufficient \
                key length of 1024. Will be deleted and recreated.
                """
            ),
            // An old certificate beside the valid one, found before it in the same search.
            Example(
                "ClientIDManagerStartup",
                """
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC02.contoso.com'
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com'
                Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com' has \
                expired.
                """
            ),
            """
            CCM Token for 'S-1-5-18' (12/23/2019 21:47:24) is already expired or close to expire
            """,
        ]
    )
}

// The line was seen in the log of a management point that checked a client's certificate; the client's own check is
// written by the same source file and in the same words (ccmcert.cpp).
private func expiredCertificates(in caseFile: CaseFile) -> [Detection] {
    let valid = caseFile.certificateSearches.valid
    let validSpells = SpellIndex(of: valid)
    let validInOrder = LastMoments(valid)
    let usesToken = caseFile.client.usesToken
    let expired = caseFile.subjects(matching: SignalFilter(.clientCertificateExpired), by: .thumbprint)
    return expired.compactMap { thumbprint, histories in
        guard let first = histories.map(\.first.moment).min(), let last = histories.map(\.last.moment).max() else {
            return nil
        }
        // A search goes through the whole store: an expired certificate beside a valid one does no harm.
        if validSpells.touches(first), validSpells.touches(last) { return nil }
        var detection = Detection(subject: thumbprint, histories)
        // Within a minute counts as later: one search writes both.
        let before = Moment(instant: last.instant.advanced(byMinutes: -1), chain: -1, sequence: -1)
        detection.clearedBy = validInOrder.first(after: before)
        if histories.contains(where: \.isServerSide) {
            detection.notes.append("A management point says so of a client that tried to register there.")
        } else if usesToken {
            detection.softenForToken()
        }
        return detection
    }
}

extension History {
    /// Whether a management point wrote it: the component is MP_RegistrationManager and the like.
    fileprivate var isServerSide: Bool {
        last.marks.contains { $0.component.lowercased().hasPrefix("mp_") }
    }
}

extension Detection {
    /// A client that has a token gets by without the certificate.
    mutating func softenForToken() {
        severity = .warning
        notes.append("The client has a token, so it can do without this certificate.")
    }
}
