import Diagnosis
import ReportModel

extension Rule {
    static let certificateModeChanged = Rule(
        id: "CMG111",
        slug: "certificate-mode-changed",
        title: "The certificate the client proves itself with changed",
        area: .certificateMode,
        severity: .warning,
        level: .identity,
        check: .custom(certificateModeChange),
        summary: "{change}",
        why: """
            A client whose certificate changes has to register anew and loses the messages it had not sent yet. A \
            client that loses its PKI certificate needs a token to reach a gateway.
            """,
        actions: [
            """
            On the client: look into the computer's Personal store and its enrollment events for what happened to the \
            PKI certificate.
            """,
            "In the console: check whether somebody changed the site's certificate settings at that time.",
        ],
        references: [.authentication, .certificatePlanning],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                +24:00:00
                There are no certificates in the 'MY' store.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
            Example(
                "ClientIDManagerStartup",
                """
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                +24:00:00
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                """
            ),
            """
            == ClientIDManagerStartup
            [RegTask] - Client is already registered. Exiting.
            +24:00:00
            == LocationServices
            Removing outgoing queues, pending jobs because the client is switching cert or re-registering due to \
            server reset request.
            """,
        ],
        notMatching: [
            // Routine while the client joins its site.
            """
            == ClientIDManagerStartup
            [RegTask] - Client is already registered. Exiting.
            +24:00:00
            == LocationServices
            Removing outgoing queues, pending jobs because the client is switching cert or re-registering due to \
            server reset request.
            == ClientLocation
            Client is now successfully assigned to site 'MEM'
            """,
            // A new client has nothing to change.
            """
            == LocationServices
            Removing outgoing queues, pending jobs because the client is switching cert or re-registering due to \
            server reset request.
            == ClientIDManagerStartup
            [RegTask] - Client is registered. Server assigned ClientID is GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. \
            Approval status 1
            """,
            // It is back.
            Example(
                "ClientIDManagerStartup",
                """
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                +24:00:00
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                +24:00:00
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                """
            ),
            // One search: a certificate was found and then turned down.
            Example(
                "ClientIDManagerStartup",
                """
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                Verification of Certificate chain returned 800b0109
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00281
                +24:00:00
                Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
                6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
                Verification of Certificate chain returned 800b0109
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00281
                """
            ),
            // Boot media bring a certificate of their own.
            """
            == smsts
            Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
            72A9771D6807EDD34AE1A3A08068A47110B7685A] issued to 'Boot media'
            +01:00:00
            == ClientIDManagerStartup
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
            """,
        ]
    )
}

private func certificateModeChange(in caseFile: CaseFile) -> [Detection] {
    if let change = foundOrLost(in: caseFile) { return [change] }
    return discardedQueues(in: caseFile)
}

/// A search that ended otherwise than an earlier one, and no later one that takes that back.
///
/// Only searches of one log are compared: setup and task sequences look for other certificates.
private func foundOrLost(in caseFile: CaseFile) -> Detection? {
    let searches = caseFile.certificateSearches
    guard let found = searches.valid.max(by: { $0.last.moment < $1.last.moment }),
        let failed = searches.failed.max(by: { $0.last.moment < $1.last.moment }),
        found.last.moment.chain == failed.last.moment.chain,
        !searches.mayHaveFailed(at: found.last.moment)
    else { return nil }
    let proof = [found, failed] + caseFile.histories(.outgoingQueuesRemoved)
    if failed.last.moment > found.last.moment {
        let change = """
            The client had found a PKI certificate, and the later searches found none: since then it \
            has only its self-signed certificate, or a token.
            """
        return Detection(proof, values: ["change": change])
    }
    // A certificate that was there before the search without result is only back.
    guard let firstFound = searches.valid.map(\.first.moment).min(), firstFound > failed.last.moment else { return nil }
    let change = """
        The client had worked without a PKI certificate and found one later: it turned from its self-signed \
        certificate to the PKI.
        """
    // How every certificate roll-out looks; worth knowing, nothing to repair.
    return Detection(proof, severity: .info, values: ["change": change])
}

/// Queues thrown away by a client that was registered before, other than while it joined a site.
private func discardedQueues(in caseFile: CaseFile) -> [Detection] {
    let assignments = SpellIndex(of: caseFile.histories(.siteAssigned))
    let registrations = caseFile.histories(.registered) + caseFile.histories(.alreadyRegistered)
    guard let registered = registrations.map(\.first.moment).min() else { return [] }
    let discarded = caseFile.histories(.outgoingQueuesRemoved).filter { history in
        history.spells.contains { spell in
            spell.first > registered && spell.first.minutes(from: registered) >= 10
                && !assignments.touches(spell.first, minutes: 10)
        }
    }
    let change = """
        The client threw away its outgoing messages because it was switching its certificate or registering anew at \
        the site's request; which of the two, the logs do not show.
        """
    let renewal = """
        The client threw away its outgoing messages, registered anew within the hour and has been served since: so a \
        renewed certificate looks.
        """
    return discarded.map { history in
        if isRenewal(history, in: caseFile) {
            return Detection([history], severity: .info, confidence: .medium, values: ["change": renewal])
        }
        return Detection([history], confidence: .low, values: ["change": change])
    }
}

/// Whether the client was registered again soon after it threw its messages away, and served after that.
private func isRenewal(_ discarded: History, in caseFile: CaseFile) -> Bool {
    let last = discarded.last.moment
    let again = caseFile.histories(.registered).flatMap { [$0.first.moment, $0.last.moment] }
        .filter { $0 > last && $0.minutes(from: last) <= 60 }.min()
    guard let again, let served = caseFile.service.lastService?.last.moment else { return false }
    return served > again
}
