import ErrorCodes

// Questions on systems, management points and states.
extension Topic {
    static let windows7 = Topic(
        id: "windows-7",
        title: "Windows 7 and a gateway",
        asks: [
            ["windows", "7"],
            ["win7"],
            ["win", "7"],
            ["windows7"],
        ],
        near: [
            "device", "devices", "client", "clients", "cmg", "gateway", "work", "support", "azure", "ad", "token",
            "not", "in", "with", "will", "it", "entra",
        ],
        answer: [
            """
            A token of the site works with every Windows that the client supports, without a join to Entra. Windows 7 \
            was among them when tokens came in 2020, and the old client can still be seen to work.
            """,
            """
            Today Windows 7 is beyond its life, and Microsoft supports it with Configuration Manager no more: the \
            client is no longer tested there. It never could use Entra, which needs Windows 10, and it speaks TLS 1.2 \
            only after an update and a setting, while gateways refuse older TLS.
            """,
        ],
        rules: ["CMG407"],
        sources: [.tokens, .supportedSystems],
        confidence: .oneSource
    )

    static let httpManagementPoint = Topic(
        id: "http-management-point",
        title: "A management point over HTTP and a gateway",
        asks: [
            ["http", "management", "point"],
            ["http", "mp"],
            ["enhanced", "http"],
            ["ehttp"],
            ["mp", "http", "mode"],
            ["cmg", "traffic"],
        ],
        near: [
            "enable", "cmg", "gateway", "traffic", "primary", "site", "mode", "how", "still", "is", "its", "on", "do",
            "you", "the", "in", "of", "what",
        ],
        answer: [
            """
            A gateway needs a management point with HTTPS or with enhanced HTTP; plain HTTP does not do. In the \
            properties of the site, on the tab Communication Security: HTTPS or HTTP, with 'Use Configuration \
            Manager-generated certificates for HTTP site systems'. That is enhanced HTTP; the role itself stays set to \
            HTTP.
            """,
            """
            Then, in the properties of the management point: 'Allow Configuration Manager cloud management gateway \
            traffic'. After half an hour at most the role has its certificate; mpcontrol.log shows it.
            """,
            """
            Sites that let clients use plain HTTP are not supported any more: the support ended with the first version \
            after 1 April 2024.
            """,
        ],
        rules: ["CMG311", "CMG502"],
        sources: [.enhancedHTTP, .authentication, .removed],
        confidence: .twoSources
    )

    static let currentState = Topic(
        id: "current-state",
        title: "'current state', SslState, CCMHTTPSSTATE, Options: how the site speaks with clients",
        asks: [
            ["current", "state"],
            ["sslstate"],
            ["ccmhttpsstate"],
            ["iissslstate"],
            ["options", "state"],
            ["options", "number"],
            ["ssl", "state"],
        ],
        near: ["what", "mean", "number", "value"],
        answer: [
            """
            One number says how the systems of the site speak with clients. 31 and 63: HTTPS only. 192 and 224: HTTP \
            or HTTPS, no PKI. 448 and 480: PKI when there is one. 1216 and 1248, 1472 and 1504: the same with enhanced \
            HTTP. The larger one of each pair checks revocation lists. 'cmgdiag explain 480' takes a number apart.
            """
        ],
        note: "Microsoft does not document the number; that Options has the same bits is inferred.",
        rules: ["CMG102", "CMG103"],
        sources: [.siteConfiguration],
        confidence: .oneSource
    )

    static let approval = Topic(
        id: "approval-status",
        title: "Approval status of a client",
        asks: [
            ["approval", "status"],
            ["approved", "client"],
            ["not", "approved"],
            ["unapproved"],
            ["client", "approv"],
        ],
        near: ["0", "3", "1", "what", "mean", "client", "the", "of", "is"],
        answer: [
            """
            The management point answers a registration with a status of approval. With 0 the client is registered and \
            not approved: it gets no policy until somebody approves it in the console or the site's setting does. With \
            3 it was approved by Entra.
            """
        ],
        rules: ["CMG601", "CMG602", "CMG610"],
        sources: [.deploying, .entraWorkflow],
        confidence: .oneSource
    )

    static let whereItIs = Topic(
        id: "connection-type",
        title: "'Currently internet' and 'Currently intranet'",
        asks: [
            ["currently", "internet"],
            ["currently", "intranet"],
            ["connection", "type"],
            ["always", "internet"],
            ["ccmalwaysinf"],
        ],
        near: ["client", "what", "mean", "thinks", "how", "know", "decide", "the", "is", "it"],
        answer: [
            """
            A client that reaches a domain controller or an internal management point is on the intranet, otherwise on \
            the internet, where it uses the gateway. It looks again when its network changes, every 24 hours, and when \
            its service starts. CCMALWAYSINF=1 at setup, or ClientAlwaysOnInternet=1 in the registry under \
            CCM\\Security, makes it an internet client for good.
            """
        ],
        rules: ["CMG302", "CMG306"],
        sources: [.internetClients],
        confidence: .oneSource
    )
}
