import ReportModel

extension FleetRule {
    static let serverCertificateReplaced = FleetRule(
        id: "FLEET02",
        slug: "server-certificate-replaced",
        title: "The certificate of {subject} was replaced by one that the devices do not trust",
        pattern: .wave(hours: 24, least: 5, percent: 50),
        candidates: FleetRule.findings(["CMG401", "CMG402", "CMG405", "CMG406"], subject: "f.subject"),
        why: """
            The devices trusted this server until then, and stopped within a day: what changed is the server's \
            certificate, and not the devices.
            """,
        action: """
            On the gateway: look at the certificate it shows and at the CA that issued it. Either put one there that the \
            devices trust, or bring the new CA's root to all devices before it is used.
            """,
        who: .gateway,
        references: [FleetPages.serverCertificate],
        matching: [untrusted(8, hoursApart: 0.5)],
        notMatching: [untrusted(8, hoursApart: 90), untrusted(3, hoursApart: 0.5)]
    )

    private static func untrusted(_ count: Int, hoursApart hours: Double) -> FleetExample {
        .devices(count, hoursApart: hours, finding: ["id": .text("CMG401"), "subject": .text("gw.contoso.com")])
    }
}
