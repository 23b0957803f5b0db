import ReportModel

extension FleetRule {
    static let serverCertificateEnded = FleetRule(
        id: "FLEET08",
        slug: "server-certificate-ended",
        title: "The certificate of {subject} seems to have ended",
        pattern: .wave(hours: 24, least: 5, percent: 50),
        // Of devices of one site it may be the clocks.
        candidates: FleetRule.findings(
            ["CMG404"],
            subject: "f.subject",
            where: """
                f.subject IN (
                  SELECT y.subject FROM finding y JOIN newest x ON x.bundle = y.bundle AND x.device = y.device
                  WHERE y.id = 'CMG404' AND y.status = 'active'
                  GROUP BY y.subject HAVING COUNT(DISTINCT x.site_code) > 1
                )
                """
        ),
        why: """
            Devices of several sites take the certificate of one server for out of date from one day on. That many clocks \
            do not go wrong at once.
            """,
        action: """
            On the gateway: look at the dates of the certificate it shows. Renew it, and put the new one into the \
            gateway's properties in the console.
            """,
        who: .gateway,
        references: [FleetPages.serverCertificate],
        matching: [ended(4, "A", site: "AMS") + ended(4, "B", site: "LON")],
        notMatching: [
            ended(8, site: "AMS"),
            ended(2, "A", site: "AMS") + ended(2, "B", site: "LON"),
            ended(4, "A", site: "AMS", hoursApart: 90) + ended(4, "B", site: "LON", hoursApart: 110),
        ]
    )

    private static func ended(
        _ count: Int,
        _ name: String = "PC",
        site: String,
        hoursApart hours: Double = 0.5
    ) -> FleetExample {
        .devices(
            count,
            name,
            hoursApart: hours,
            device: ["site_code": .text(site)],
            finding: ["id": .text("CMG404"), "subject": .text("gw.contoso.com")]
        )
    }
}
