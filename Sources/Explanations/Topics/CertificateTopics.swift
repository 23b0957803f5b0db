import ErrorCodes

// Questions on certificates.
extension Topic {
    static let smsIssuing = Topic(
        id: "sms-issuing",
        title: "SMS Issuing: the site's own certification authority",
        asks: [
            ["sms", "issuing"],
            ["smsissuing"],
            ["sms", "role", "ssl", "certificate"],
        ],
        near: ["certificate", "root", "ca", "authority", "site", "what", "enhanced", "http", "trust", "role", "ssl"],
        answer: [
            """
            SMS Issuing is the self-signed root with which a site issues certificates of its own when enhanced HTTP is \
            on: 'SMS Role SSL Certificate' for management points and distribution points, and the one that signs \
            tokens. The console shows it under Administration, Security, Certificates.
            """,
            """
            A client learns to trust it from its site. Before that, HTTPS to a management point with such a \
            certificate fails as an untrusted root (0x800b010a), which setup repeats every 10 minutes. It is not the \
            certificate of the gateway, and it does not have to be rolled out.
            """,
            """
            When the certificate is renewed, the tokens that it stands behind lose their value until each client has \
            got a new one.
            """,
        ],
        rules: ["CMG204", "CMG401"],
        sources: [.enhancedHTTP, .tokens],
        confidence: .oneSource
    )

    static let clientCertificate = Topic(
        id: "client-certificate",
        title: "'Client certificate' in the control panel: PKI, Self-signed or None",
        asks: [
            ["client", "certificate", "pki"],
            ["client", "certificate", "self", "signed"],
            ["client", "certificate", "selfsigned"],
            ["client", "certificate", "none"],
        ],
        near: ["what", "mean", "control", "panel", "general", "tab", "configuration", "manager", "shows", "in"],
        answer: [
            """
            The applet Configuration Manager shows on its tab General with what the client proves itself. PKI: a \
            certificate from a certification authority; it alone opens a gateway. Self-signed: one that the client \
            made itself; for a gateway it needs a token beside it, of Entra or of the site. None: the client has not \
            got as far, or its certificates are damaged.
            """,
            """
            With PKI the client does not need a token. A client with PKI whose certificate has expired does not go on \
            with a token by itself as long as the site demands a certificate.
            """,
        ],
        note: """
            That the field says PKI does not say that the gateway trusts the certificate: the chain must be uploaded \
            to the gateway.
            """,
        rules: ["CMG101", "CMG102", "CMG103", "CMG111"],
        sources: [.authentication, .tokens],
        confidence: .oneSource
    )

    static let expiredFarAway = Topic(
        id: "expired-certificate",
        title: "The certificate of a client that never comes in has expired",
        asks: [
            ["certificat", "expir", "office"],
            ["certificat", "expir", "come"],
            ["certificat", "expir", "comes"],
            ["certificat", "expir", "coming"],
            ["certificat", "expir", "never"],
            ["certificat", "expir", "internet"],
            ["certificat", "expir", "renew"],
            ["certificat", "expir", "remote"],
            ["certificat", "expir", "vpn"],
            ["certificat", "expir", "home"],
            ["certificat", "expir", "intranet"],
            ["certificat", "expir", "internal"],
        ],
        near: [
            "client", "authentication", "device", "in", "pki", "auto", "user", "not", "unable", "sccm", "active", "off",
            "network", "that", "got", "its", "cmg", "machine",
        ],
        answer: [
            """
            Through the gateway the client cannot get a new one: the gateway refuses the expired certificate, and an \
            internal certification authority cannot be reached from the internet.
            """,
            """
            Two ways lead back. Bring the device to the internal network once, by VPN too, so that it renews the \
            certificate or registers for a token of the site. Or install the client on it again with a bulk \
            registration token; that needs an administrator on the device, by remote control for example.
            """,
            """
            So that it does not come back: let certificates renew while they are valid, or use Entra or tokens for \
            devices that stay away.
            """,
        ],
        rules: ["CMG107", "CMG210"],
        sources: [.tokens, .setup],
        confidence: .inferred
    )

    static let internalAuthority = Topic(
        id: "internal-ca",
        title: "A gateway certificate of an internal CA, and clients that do not have its root",
        asks: [
            ["internal", "pki", "bulk"],
            ["invalid", "ca", "bulk"],
            ["root", "certificate", "absent"],
            ["root", "certificate", "missing"],
            ["internal", "pki", "token"],
            ["internal", "pki", "root"],
            ["root", "bulk", "token"],
            ["internal", "ca", "cmg"],
            ["internal", "pki", "cmg"],
        ],
        near: [
            "client", "gateway", "certificate", "root", "trust", "work", "token", "server", "authentication", "with",
            "invalid", "ca",
        ],
        answer: [
            """
            It works with a bulk registration token as with any other proof, but no token replaces the trust in the \
            gateway: setup ends with INVALID_CA (0x80072f8f) as long as the root of the internal CA is not in the \
            computer's trusted roots, and its intermediate CAs in theirs.
            """,
            """
            Put them on the device first, by Intune, by a script or by the package that starts setup. A certificate of \
            a public CA on the gateway avoids it. When the revocation list is not published on the internet either, \
            add /NoCRLCheck.
            """,
        ],
        rules: ["CMG401", "CMG403", "CMG409"],
        sources: [.gatewayTrouble, .serverCertificate],
        confidence: .twoSources
    )
}
