import ErrorCodes

// Questions on tokens.
extension Topic {
    static let lifetime = Topic(
        id: "lifetime",
        title: "/lifetime: how long a bulk registration token is valid",
        asks: [
            ["lifetime"],
            ["bulk", "token", "long"],
            ["bulk", "token", "valid"],
            ["regtoken", "long"],
            ["regtoken", "valid"],
            ["bulk", "token", "expir"],
        ],
        near: [
            "bulk", "registration", "token", "tool", "bulkregistrationtokentool", "minutes", "days", "hours", "default",
            "maximum", "cmg", "sccm", "configmgr", "new", "exe", "regtoken", "valid", "how", "long", "expir", "short",
        ],
        answer: [
            """
            BulkRegistrationTokenTool.exe /new makes a token that is valid for 4,320 minutes (3 days). With /lifetime \
            and a number of minutes it is another time, 10,080 minutes (7 days) at most: BulkRegistrationTokenTool.exe \
            /new /lifetime 10080.
            """,
            """
            A bulk registration token cannot be renewed: make a new one. Only the registration needs it. The token \
            that the site then gives to the client is valid for 90 days and is renewed by itself.
            """,
        ],
        note: "Between /lifetime and its number stands a blank; with a colon the tool does not take it.",
        rules: ["CMG205", "CMG206"],
        sources: [.tokens],
        confidence: .oneSource
    )

    static let makingBulkTokens = Topic(
        id: "bulk-registration-token",
        title: "Where and how a bulk registration token is made",
        asks: [
            ["bulkregistrationtokentool"],
            ["bulkregistrationtool"],
            ["bulk", "token", "create"],
            ["bulk", "token", "make"],
            ["bulk", "token", "generat"],
            ["bulk", "token", "where"],
            ["bulk", "registration", "token"],
            ["passive", "site", "server", "token"],
        ],
        near: [
            "bulk", "registration", "token", "tool", "bulkregistrationtokentool", "minutes", "days", "hours", "default",
            "maximum", "cmg", "sccm", "configmgr", "new", "exe", "create", "make", "generat", "where", "run", "command",
            "site", "server", "get",
        ],
        answer: [
            """
            On the top-level site server, in the folder bin\\X64 of the installation of Configuration Manager: \
            BulkRegistrationTokenTool.exe /new, in a command prompt that runs as administrator, with an account that \
            is Full Administrator in the console and a local administrator.
            """,
            """
            The tool shows the token once; neither the site nor the client keeps it. Put it behind the /regtoken of \
            ccmsetup, with /mp, CCMHOSTNAME, SMSSITECODE and SMSMP. The console lists the tokens under Administration, \
            Security, Certificates, and can block one.
            """,
        ],
        note: "It does not work at a site whose site server is in passive mode.",
        rules: ["CMG205", "CMG207", "CMG702"],
        sources: [.tokens, .setup],
        confidence: .oneSource
    )

    static let regtoken = Topic(
        id: "regtoken",
        title: "Installing a client on the internet with a bulk registration token (/regtoken)",
        asks: [
            ["regtoken"],
            ["install", "bulk", "token"],
            ["install", "internet", "token"],
        ],
        near: [
            "bulk", "registration", "token", "install", "ccmsetup", "client", "internet", "parameter", "command",
            "line", "exe",
        ],
        answer: [
            """
            ccmsetup.exe /mp:https://GATEWAY/CCM_Proxy_MutualAuth/NUMBER \
            CCMHOSTNAME=GATEWAY/CCM_Proxy_MutualAuth/NUMBER SMSSITECODE=ABC SMSMP=https://MANAGEMENTPOINT \
            /regtoken:TOKEN installs a client that never sees the internal network. The number is the role id of one \
            management point behind the gateway.
            """,
            """
            The token proves the client to the gateway. It does not make the client trust the gateway: when the \
            gateway's certificate comes from an internal CA, its root must be on the device first.
            """,
            "When it ends with 0x87d0027e, Microsoft advises to try without /mp.",
        ],
        rules: ["CMG702", "CMG704", "CMG716", "CMG409"],
        sources: [.setup, .tokens],
        confidence: .oneSource
    )

    static let siteToken = Topic(
        id: "site-token",
        title: "The token that the site gives to a client, and how long a client may stay away",
        asks: [
            ["self", "prove", "token"],
            ["selfprove"],
            ["site", "issued", "token"],
            ["site", "token"],
            ["client", "authentication", "token"],
            ["renew", "token"],
            ["token", "90"],
            ["token", "month"],
        ],
        near: [
            "client", "renew", "valid", "day", "days", "90", "30", "long", "offline", "away", "stay", "issued", "expir",
            "configmgr", "cmg", "month", "how",
        ],
        answer: [
            """
            A client that registers, on the internal network or with a bulk registration token, gets a token of its \
            own from the management point. It pairs it with its self-signed certificate. The token is valid for 90 \
            days.
            """,
            """
            The client renews it once a month, when its service starts, also through the gateway as long as it is \
            valid. A client that was away for more than 90 days must reach a management point on the internal network, \
            or be installed again with a bulk registration token.
            """,
        ],
        note: "Microsoft's page on troubleshooting speaks of 30 days instead of 90.",
        rules: ["CMG204", "CMG209"],
        sources: [.tokens, .gatewayTrouble],
        confidence: .oneSource
    )

    static let expiredToken = Topic(
        id: "expired-token",
        title: "A token has expired: what to do",
        asks: [["token", "expir"]],
        near: ["site", "issued", "client", "cmg", "sccm", "configmgr", "error", "registration", "has", "is", "my"],
        answer: [
            """
            A bulk registration token: make a new one with BulkRegistrationTokenTool.exe /new, and put it into the \
            command line or the deployment in place of the old one. Clients that have registered need it no more.
            """,
            """
            The token that the site gave to a client: it is valid for 90 days and the client renews it. One that was \
            away for longer must reach a management point on the internal network once, or be installed again with a \
            new bulk registration token.
            """,
            "'cmgdiag token' says of which kind a token is, and until when it is valid.",
        ],
        rules: ["CMG204", "CMG205", "CMG209"],
        sources: [.tokens],
        confidence: .oneSource
    )

    static let switchToEntra = Topic(
        id: "switch-to-entra",
        title: "Will a client that was installed with a bulk token change to Entra by itself?",
        asks: [
            ["switch", "azuread"],
            ["switch", "entra"],
            ["change", "entra"],
            ["change", "azuread"],
            ["move", "entra"],
            ["bulk", "token", "entra"],
            ["bulk", "token", "azuread"],
            ["token", "become", "entra"],
            ["stick", "bulk", "token"],
        ],
        near: [
            "client", "it", "bulk", "token", "itself", "authentication", "aad", "azure", "joined", "device", "later",
            "automatically", "will", "based", "by",
        ],
        answer: [
            """
            It does not keep the bulk token: with it the client registered, and since then it has a token of the site. \
            Once the device is joined to Entra, or hybrid-joined, and the client settings and the tenant allow it, the \
            client asks for an Entra token as well and uses it.
            """,
            """
            The order is: a PKI certificate first, then Entra, then the token of the site. Nothing has to be installed again. \
            The line 'Registering client using AAD auth.' in ClientIDManagerStartup.log begins the change, and \
            'Approval status 3' ends it.
            """,
        ],
        note: """
            Microsoft describes the two ways, not the change from one to the other. The order is told by \
            practitioners.
            """,
        rules: ["CMG112", "CMG802"],
        sources: [.entraWorkflow, .authentication],
        confidence: .inferred
    )
}
