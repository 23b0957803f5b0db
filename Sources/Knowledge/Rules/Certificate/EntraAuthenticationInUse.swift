import Diagnosis
import ReportModel

extension Rule {
    static let entraAuthenticationInUse = Rule(
        id: "CMG112",
        slug: "entra-authentication-in-use",
        title: "The client authenticates with Microsoft Entra ID",
        area: .certificateMode,
        severity: .info,
        check: .custom(entraAuthentication),
        summary: "{seen}",
        why: """
            The Entra token buys the client an access token of the site, so it needs no PKI certificate. That a search \
            for one found nothing is then no fault.
            """,
        references: [.entraWorkflow, .authentication],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client is not registered. Sending registration request for \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
                Registering client using AAD auth.
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 3
                """
            ),
            Example("CcmAad", "Retrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'"),
        ],
        notMatching: [
            // The site approved the client for another reason.
            Example(
                "ClientIDManagerStartup",
                """
                AADJoinStatusTask: Client hasn't been registered yet.
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 1
                """
            ),
            // Begun; whether it came to anything is not shown.
            Example("ClientIDManagerStartup", "Registering client using AAD auth."),
            // Asked for, not got.
            Example(
                "ccmsetup",
                """
                Getting AAD (device) token with: ClientId = 0b7c8ab3-9ea1-4ffa-b2b9-8ffdd944bd8b, ResourceUrl = \
                https://ConfigMgrService, AccountId = https://login.microsoftonline.com/common/oauth2/token
                Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
                """
            ),
            // Registered anew without Entra.
            Example(
                "ClientIDManagerStartup",
                """
                Registering client using AAD auth.
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 3
                +24:00:00
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:0D1A4E4C-9F5B-4B0C-8A6D-0E51C3B5B0E2. Approval status 1
                """
            ),
        ]
    )
}

/// A registration with an Entra token that no other one has replaced, or at least an Entra token.
private func entraAuthentication(in caseFile: CaseFile) -> [Detection] {
    let tokens = caseFile.histories(.entraTokenReceived)
    // Approval status 3 is what the site grants for an Entra token (Microsoft Entra authentication workflow).
    let registrations =
        [caseFile.client.entraRegistration].compactMap { $0 }
        + caseFile.histories(matching: SignalFilter(.registered, where: [.equals(.approval, ["3"])]))
    if let last = registrations.map(\.last.moment).max() {
        let others = caseFile.histories(matching: SignalFilter(.registered, where: [.not([.equals(.approval, ["3"])])]))
        if others.contains(where: { $0.last.moment > last }) { return [] }
        let seen = "The client registered with a Microsoft Entra token."
        return [Detection(registrations + tokens, values: ["seen": seen])]
    }
    guard !tokens.isEmpty else { return [] }
    // Co-management gets such tokens too; only a site token that followed speaks for the client's own use.
    let seen = "The client got a Microsoft Entra token; its registration is not in the logs."
    let confidence: Confidence = caseFile.has(.tokenReceived) ? .medium : .low
    return [Detection(tokens, confidence: confidence, values: ["seen": seen])]
}
