import ErrorCodes

// Questions on the installation and its parameters.
extension Topic {
    static let mpParameter = Topic(
        id: "mp-parameter",
        title: "/mp: where ccmsetup asks for its files",
        asks: [
            ["/mp"],
            ["mp", "parameter"],
            ["mp", "smsmp"],
            ["mp", "ccmsetup"],
        ],
        near: ["parameter", "ccmsetup", "difference", "between", "smsmp", "and", "setup", "source", "empty", "what"],
        answer: [
            """
            /mp names a server that ccmsetup asks for the location of its installation files: a management point, or a \
            gateway with https:// and its path. It does not assign the client to a management point; SMSMP does.
            """,
            """
            With /mp alone and no SMSMP an internet client may end without a management point that it can ask for its \
            site: 'Assignment Site Code []' again and again. An empty '/mp:' is a mistake.
            """,
        ],
        rules: ["CMG703", "CMG704", "CMG711", "CMG714"],
        sources: [.setup],
        confidence: .oneSource
    )

    static let smsmp = Topic(
        id: "smsmp",
        title: "SMSMP: the management point a client begins with",
        asks: [
            ["smsmp"]
        ],
        near: ["property", "parameter", "ccmsetup", "smssitecode", "without", "sitecode", "what"],
        answer: [
            """
            SMSMP=https://SERVER names the management point that the client asks first after its installation. It \
            needs SMSSITECODE beside it; without it setup stops with 'SMSMP cannot be specified without SMSSITECODE'.
            """
        ],
        rules: ["CMG702", "CMG712", "CMG714"],
        sources: [.setup],
        confidence: .twoSources
    )

    static let hostName = Topic(
        id: "ccmhostname",
        title: "CCMHOSTNAME: the management point of an internet client",
        asks: [
            ["ccmhostname"]
        ],
        near: ["property", "parameter", "ccmsetup", "gateway", "cmg", "address", "https", "what"],
        answer: [
            """
            CCMHOSTNAME names the management point for the internet: for a gateway its host and path without https://, \
            such as GATEWAY/CCM_Proxy_MutualAuth/NUMBER. The number is the role id of one management point behind the \
            gateway; another number is another management point, another host is another gateway.
            """
        ],
        rules: ["CMG702", "CMG704"],
        sources: [.setup, .gatewaySecurity],
        confidence: .oneSource
    )

    static let noCRLCheck = Topic(
        id: "nocrlcheck",
        title: "/NoCRLCheck: when the revocation list cannot be reached",
        asks: [
            ["nocrlcheck"],
            ["crl", "check", "internet"],
            ["crl", "check", "disable"],
        ],
        near: ["parameter", "ccmsetup", "revocation", "list", "what", "turn", "off"],
        answer: [
            """
            With /NoCRLCheck ccmsetup does not look the server's certificate up in the revocation list. It is needed \
            where the list of an internal CA cannot be reached from the internet; the failure is then CERT_REV_FAILED \
            or 0x80092012.
            """,
            """
            It holds for setup. Whether the installed client checks is a setting of the site: bit 0x20 of the number \
            that logs call current state.
            """,
        ],
        rules: ["CMG403"],
        sources: [.setup, .gatewayTrouble],
        confidence: .oneSource
    )

    static let usePKI = Topic(
        id: "usepkicert",
        title: "/UsePKICert: ask for a PKI certificate",
        asks: [
            ["usepkicert"]
        ],
        near: ["parameter", "ccmsetup", "pki", "certificate", "what"],
        answer: [
            """
            With /UsePKICert the client looks for a PKI certificate for client authentication and uses it; when it \
            finds none, it goes on with a self-signed one over HTTP, which no gateway takes by itself. It does not \
            belong beside properties for Entra (AADTENANTID and the like) unless the device has such a certificate.
            """
        ],
        rules: ["CMG103", "CMG106"],
        sources: [.setup],
        confidence: .oneSource
    )

    static let resetKey = Topic(
        id: "resetkeyinformation",
        title: "RESETKEYINFORMATION: let a client forget the site's trusted root key",
        asks: [
            ["resetkeyinformation"],
            ["trusted", "root", "key"],
        ],
        near: [
            "property", "parameter", "ccmsetup", "true", "site", "restore", "remove", "replace", "client", "changed",
        ],
        answer: [
            """
            RESETKEYINFORMATION=TRUE removes the trusted root key that the client holds. It is needed when a site was \
            restored or built anew: 'Both the TRK and the MP Certificate have changed on server', 0x87d00304. A client \
            on the internet cannot learn the new key from Active Directory, so install it again with all its \
            parameters and this one.
            """
        ],
        rules: [],
        sources: [.setup],
        confidence: .twoSources
    )

    static let files = Topic(
        id: "installation-files",
        title: "How users on the internet get the installation files, and who may install them",
        asks: [
            ["user", "installation", "files"],
            ["get", "installation", "files"],
            ["remote", "installation", "files"],
            ["install", "local", "administrator"],
            ["install", "admin", "rights"],
            ["install", "without", "admin"],
            ["install", "not", "administrator"],
        ],
        near: [
            "client", "how", "remote", "user", "configmgr", "sccm", "ccmsetup", "get", "onedrive", "the", "can", "if",
            "they", "are", "a", "of", "for", "internet",
        ],
        answer: [
            """
            ccmsetup.exe alone is enough: it fetches the rest through the gateway when /mp points there and the client \
            package is on a distribution point that the gateway serves. The whole folder Client of the site works \
            without that, on a share, on OneDrive, or as an application of Intune with ccmsetup.msi.
            """,
            """
            Setup must run as a local administrator or as the system. Intune runs it as the system; otherwise somebody \
            with the rights must do it, by remote control for example, or with a local account that LAPS manages.
            """,
        ],
        rules: ["CMG701", "CMG705"],
        sources: [.setup, .deploying],
        confidence: .inferred
    )
}
