import Diagnosis
import ReportModel

extension Rule {
    static let accessTokenReceived = Rule(
        id: "CMG201",
        slug: "access-token-received",
        title: "The client received a CCM token",
        area: .token,
        severity: .info,
        check: .seen(SignalFilter(.tokenReceived), by: .sid),
        summary: """
            A CCM token for {sid|the client} was received and kept, encrypted. It runs until \
            {expires|a time that was not written}.
            """,
        why: """
            With this token the client proves itself to the gateway. It lasts about eight hours, and CcmMessaging \
            renews it in time.
            """,
        references: [.entraWorkflow],
        matching: [
            """
            Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            """,
            // Published logs hide the time behind one that does not exist.
            "Cached encrypted token for 'S-1-5-18'. Will expire at '00/99/2999 00:00:00'",
        ],
        notMatching: [
            "CCM Token for 'S-1-5-18' (03/02/2026 16:00:05) is already expired or close to expire",
            Example("ccmsetup", "Retrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'"),
            "Supplied sender token is null. Using GetUserTokenFromSid to find sender's token.",
        ]
    )
}
