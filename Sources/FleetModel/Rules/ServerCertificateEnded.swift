import ReportModel

extension FleetRule {
    static let serverCertificateEnded = FleetRule(
        id: "FLEET08",
        slug: "server-certificate-ended",
        title: "The certificate of {subject} seems to have ended",
        pattern: .wave(hours: 24, least: 5, percent: 50),
        // Where a device's own clock is wrong, the finding's confidence is high, and its records may tell it.
        candidates: FleetRule.findings(
            ["CMG404"],
            subject: "f.subject",
            where: """
                f.confidence <> 'high' AND NOT EXISTS (
                  SELECT 1 FROM finding c
                  WHERE c.bundle = f.bundle AND c.device = f.device AND c.id = 'CMG902' AND c.status = 'active'
                )
                """
        ),
        condition: "and nothing that tells that their own clocks are wrong",
        why: """
            Many devices take the certificate of one server for out of date from one day on, and nothing else tells that \
            their clocks are wrong. That many clocks do not go wrong at once.
            """,
        action: """
            On the gateway: look at the dates of the certificate it shows. Renew it, and put the new one into the \
            gateway's properties in the console. Where it is in time, look at the clocks of these devices.
            """,
        who: .gateway,
        references: [FleetPages.serverCertificate],
        matching: [ended(8)],
        notMatching: [
            ended(4),
            ended(8, hoursApart: 90),
            // A public server's certificate is out of date for them too: it is their clocks.
            ended(8, confidence: "high"),
            ended(8, isKnown: false),
        ]
    )

    private static func ended(
        _ count: Int,
        hoursApart hours: Double = 0.5,
        confidence: String = "low",
        isKnown: Bool = true
    ) -> FleetExample {
        .devices(
            count,
            hoursApart: hours,
            isKnown: isKnown,
            finding: [
                "id": .text("CMG404"), "subject": .text("gw.contoso.com"), "confidence": .text(confidence),
            ]
        )
    }
}
