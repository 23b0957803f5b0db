import Diagnosis
import ReportModel

extension SignalKind {
    static let connectorFindsNoCertificate = SignalKind(
        "connector-finds-no-certificate",
        meaning: "The CMG connection point finds no certificate with which it could prove itself."
    )
}

extension ServerLine {
    static let connectorFindsNoCertificate: [ServerLine] = [
        ServerLine(
            .connectorFindsNoCertificate,
            of: "SMS_Cloud_ProxyConnector",
            holds: "Filtered cert count with client auth: 0"
        )
    ]
}

extension Rule {
    static let connectorFindsNoCertificate = Rule.server(
        id: "CMG909",
        slug: "connector-finds-no-certificate",
        title: "The CMG connection point finds no certificate for client authentication",
        about: .gateway,
        basis: .attested,
        kind: .connectorFindsNoCertificate,
        summary: """
            {log} says that no certificate for client authentication with a private key is left for the CMG \
            connection point.
            """,
        why: """
            Where management points demand HTTPS, the CMG connection point proves itself to them with such a \
            certificate. Without one it is refused, and with it every client behind the gateway.
            """,
        actions: [
            """
            On the CMG connection point: put a client authentication certificate with its private key into the \
            computer's personal store; the lines before name what is wrong with those that are there.
            """
        ],
        references: [.gatewayErrors],
        explains: ["CMG501", "CMG502"],
        matching: [
            Example("SMS_Cloud_ProxyConnector", "Filtered cert count with client auth: 0")
        ],
        notMatching: [
            // A client does not speak for a server either.
            Example("CcmMessaging", "Filtered cert count with client auth: 0"),
            Example("SMS_Cloud_ProxyConnector", "Filtered cert count with client auth: 1"),
        ]
    )
}
