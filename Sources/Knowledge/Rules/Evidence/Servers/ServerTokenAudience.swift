import Diagnosis
import ReportModel

extension SignalKind {
    static let serverTokenAudience = SignalKind(
        "server-token-audience",
        meaning: "A gateway has no validator for the issuer and audience of a token."
    )
}

extension ServerLine {
    static let serverTokenAudience: [ServerLine] = [
        ServerLine(
            .serverTokenAudience,
            of: "CMGService",
            holds: "Security token validation exception",
            "There is no appropriate token validator"
        )
    ]
}

extension Rule {
    static let serverTokenAudience = Rule.server(
        id: "CMG906",
        slug: "server-token-audience",
        title: "The gateway does not accept the Microsoft Entra tokens that clients bring",
        about: .token,
        basis: .secondHand,
        kind: .serverTokenAudience,
        summary: """
            {log} says that there is no validator for the issuer and audience of a token: clients' Microsoft Entra \
            tokens are made for another application than the gateway expects.
            """,
        why: """
            A token is made for one application, its audience, in the form of version 1 or 2. Where the registration \
            of the server application in Microsoft Entra and what the site knows of it differ, every token of \
            Microsoft Entra is refused, and the clients' logs show no more than that.
            """,
        actions: [
            """
            In Microsoft Entra: compare the application ID URI and the token version of the server application \
            with what the Azure service of the site names.
            """,
            """
            In the console: under Administration > Cloud Services > Microsoft Entra tenants, choose Update Application \
            Settings.
            """,
        ],
        references: [.entraApplications],
        explains: ["CMG203", "CMG204", "CMG503"],
        ofClients: \.triesEntra,
        matching: [
            Example(
                "CMGService",
                """
                Security token validation exception: There is no appropriate token validator to validate the token \
                with issuer https://sts.windows.net/11111111-0000-4000-8000-000000000001/ and audience \
                https://ConfigMgrService.
                """
            )
        ],
        notMatching: [
            // A client does not speak for a server either.
            Example(
                "CcmMessaging",
                """
                Security token validation exception: There is no appropriate token validator to validate the token \
                with issuer https://sts.windows.net/11111111-0000-4000-8000-000000000001/ and audience \
                https://ConfigMgrService.
                """
            )
        ]
    )
}
