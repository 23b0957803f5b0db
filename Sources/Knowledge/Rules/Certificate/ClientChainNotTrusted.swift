import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let clientChainNotTrusted = Rule(
        id: "CMG108",
        slug: "client-chain-not-trusted",
        title: "The chain of the client's certificate was not accepted",
        area: .certificateMode,
        severity: .error,
        level: .identity,
        check: .custom(untrustedChains),
        summary: "The check of the chain of a client certificate returned {subject|an error}. {meaning}",
        why: """
            The client drops a certificate whose chain it can't verify, and then has nothing to prove itself with to \
            servers that want one.
            """,
        actions: [
            """
            On the client: open the certificate in the computer's Personal store and look at its certification path; \
            put the missing root CA certificate into Trusted Root Certification Authorities and every issuing CA \
            certificate into Intermediate Certification Authorities of the local computer.
            """,
            """
            On the client: export the certificate and run certutil -verify -urlfetch on it; it shows which \
            certificate or revocation list can't be had.
            """,
            """
            With the CA: publish the revocation lists where the device can reach them, on the internet too if it is \
            there.
            """,
            "In the console: upload the root and every intermediate CA of the client certificates to the gateway.",
        ],
        who: .identity,
        references: [.authentication, .pkiRequirements, .securityErrors],
        explains: ["CMG103", "CMG111"],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                Begin validation of Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to \
                'PC01.contoso.com'
                CRL check enabled.
                Verification of Certificate chain returned 800b0109
                Completed validation of Certificate [Thumbprint 6655699F2366C038D6BB9602B52A416DEFA180B9] issued to \
                'PC01.contoso.com'
                """
            ),
            // A code without any letter is hexadecimal all the same.
            Example("smsts", "Verification of Certificate chain returned 80092013"),
        ],
        notMatching: [
            Example("smsts", "Verification of Certificate chain returned 00000000"),
            """
            [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
            [CCMHTTP]                : *lpvStatusInformation is 0x8
            [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set
            """,
        ]
    )
}

private func untrustedChains(in caseFile: CaseFile) -> [Detection] {
    let success = SignalFilter(.certificateChainVerified, where: [.code([ErrorCode(0)])])
    let failure = SignalFilter(.certificateChainVerified, where: [.has(.code), .not([.code([ErrorCode(0)])])])
    let accepted = SpellIndex(of: caseFile.histories(matching: success))
    let usesToken = caseFile.client.usesToken
    let failures = caseFile.subjects(matching: failure, by: .code).map { _, histories in
        let code = histories.first?.signal.code
        let values = code.map { ["meaning": $0.meaning] } ?? [:]
        return Detection(subject: code?.hexadecimalSpelling, histories, values: values)
    }
    return failures.cleared(by: Clearing(success, sameIn: nil), in: caseFile).map { failure in
        var detection = failure
        // The line does not name the certificate; another one of the same search may have passed before.
        if let last = failure.histories.map(\.last.moment).max(), accepted.touches(last) {
            detection.severity = .warning
            detection.confidence = .low
            detection.notes.append("Another chain was accepted within the same minute.")
        }
        if usesToken { detection.softenForToken() }
        return detection
    }
}
