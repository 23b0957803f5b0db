import Diagnosis
import ReportModel

extension SignalKind {
    static let serverCannotReachEntra = SignalKind(
        "server-cannot-reach-entra",
        meaning: "A management point cannot check tokens of Microsoft Entra."
    )
}

extension ServerLine {
    static let serverCannotReachEntra: [ServerLine] = [
        ServerLine(.serverCannotReachEntra, of: "CCM_STS_ManagedBase", holds: "MISE12034")
    ]
}

extension Rule {
    static let serverCannotReachEntra = Rule.server(
        id: "CMG911",
        slug: "server-cannot-reach-entra",
        title: "The management point can't check tokens of Microsoft Entra",
        about: .token,
        basis: .secondHand,
        kind: .serverCannotReachEntra,
        summary: "{log} says that the management point could not check a token of Microsoft Entra (MISE12034).",
        why: """
            From version 2603 on, a management point fetches what it needs for that from login.microsoftonline.com \
            and sts.windows.net, and must reach both.
            """,
        actions: [
            """
            On the network: let the management point reach login.microsoftonline.com and sts.windows.net over \
            HTTPS.
            """
        ],
        references: [.logFiles],
        explains: ["CMG203", "CMG204", "CMG503", "CMG505", "CMG506", "CMG508"],
        ofClients: \.triesEntra,
        matching: [
            Example("CCM_STS_ManagedBase", "MISE12034: the configuration of the issuer could not be retrieved.")
        ],
        notMatching: [
            // A client does not speak for a server either.
            Example("CcmMessaging", "MISE12034: the configuration of the issuer could not be retrieved.")
        ]
    )
}
