import ReportModel

extension FleetRule {
    static let clocksOfASite = FleetRule(
        id: "FLEET06",
        slug: "clocks-of-a-site",
        title: "Clocks are wrong at one site ({subject})",
        pattern: .crowd(least: 5, percent: 80, column: "site_code"),
        candidates: FleetRule.findings(
            ["CMG902", "CMG404"],
            subject: "d.site_code",
            // A certificate that is out of date says nothing of the clock of who looks at it, unless a public server's is
            // so too, of which the finding's confidence tells.
            where: """
                d.site_code IS NOT NULL AND (SELECT COUNT(DISTINCT s.site_code) FROM newest s) > 1
                AND (f.id = 'CMG902' OR f.confidence = 'high')
                """
        ),
        condition: "of several sites; CMG404 counts where a public server's certificate is out of date too",
        why: """
            Devices of one site tell the time wrong, and those of others do not: they have their time from one source. \
            Certificates and tokens are judged by the clock, so more than the logs suffers.
            """,
        action:
            "On the network of this site: look at what its devices have the time from (w32tm /query /source on one).",
        who: .network,
        references: [FleetPages.logFiles],
        matching: [wrong(8, site: "AMS") + right, outOfDate(8, site: "AMS", confidence: "high") + right],
        notMatching: [
            wrong(4, site: "AMS") + wrong(4, "B", site: "LON") + right,
            wrong(8, site: "AMS"),
            wrong(3, site: "AMS") + right,
            outOfDate(8, site: "AMS", confidence: "low") + right,
        ]
    )

    private static func wrong(_ count: Int, _ name: String = "PC", site: String) -> FleetExample {
        .devices(
            count,
            name,
            hoursApart: 20,
            device: ["site_code": .text(site)],
            finding: ["id": .text("CMG902"), "subject": .text("CcmMessaging")]
        )
    }

    /// All look at one server.
    private static func outOfDate(_ count: Int, site: String, confidence: String) -> FleetExample {
        .devices(
            count,
            hoursApart: 200,
            device: ["site_code": .text(site)],
            finding: [
                "id": .text("CMG404"), "subject": .text("gw.contoso.com"), "confidence": .text(confidence),
            ]
        )
    }

    private static var right: FleetExample {
        .devices(
            5,
            "OK",
            hoursApart: 1,
            device: ["site_code": .text("PAR"), "status": .text("healthy"), "cause": .none],
            finding: ["id": .text("CMG101"), "root": .flag(false)]
        )
    }
}
