import AuthenticationMethods
import ReportModel

extension FleetRule {
    /// Of the tokens that end within thirty days of the device's evidence, half end within three days. What had ended
    /// before the fleet's newest logs is no news.
    ///
    /// Clients do not write their site-issued token into a log: it ends at the latest 90 days after the last start of the
    /// service, which CMG209 was seen first with. A bulk registration token only matters until the client is registered.
    static let tokensAboutToEnd = FleetRule(
        id: "FLEET05",
        slug: "tokens-about-to-end",
        title: "Many {subject} end within three days of each other",
        pattern: .wave(hours: 72, least: 5, percent: 50, ends: true),
        candidates: """
            SELECT 'all' AS family, ending.subject AS subject, ending.bundle AS bundle, ending.device AS device,
              MIN(ending.seen) AS seen, MIN(ending.seen) AS shown
            FROM (
              SELECT 'site-issued tokens' AS subject, f.bundle, f.device, f.first_seen + 90 * 86400 AS seen, d.judged_at
              FROM finding f JOIN newest d ON d.bundle = f.bundle AND d.device = f.device
              WHERE f.id = 'CMG209' AND f.status = 'active'
              UNION ALL
              SELECT 'bulk registration tokens' AS subject, f.bundle, f.device, d.token_ends AS seen, d.judged_at
              FROM finding f JOIN newest d ON d.bundle = f.bundle AND d.device = f.device
              WHERE f.id = 'CMG206' AND f.status = 'active' AND d.token_kind = 'bulk-registration'
            ) ending
            WHERE ending.seen > ending.judged_at AND ending.seen <= ending.judged_at + 30 * 86400
              AND ending.seen > (\(FleetQueries.clock))
            GROUP BY ending.subject, ending.bundle, ending.device
            """,
        condition: "by when their tokens end, in the next thirty days",
        why: """
            They end together, and what needs one stops then: site-issued tokens that were not renewed, or bulk \
            registration tokens of devices that are not registered yet. Until that day nobody notices.
            """,
        action: """
            Before that day: of site-issued tokens, restart the SMS Agent Host service (CcmExec) on these devices; of bulk \
            registration tokens, issue a new one for the installations that are still to come.
            """,
        who: .client,
        references: [MethodPages.tokens],
        isForecast: true,
        matching: [ending(8, hoursApart: 1)],
        notMatching: [ending(8, hoursApart: 80), ending(3, hoursApart: 1)]
    )

    private static func ending(_ count: Int, hoursApart hours: Double) -> FleetExample {
        let devices = (0..<max(count, 0)).map { number -> FleetExample in
            let end = FleetExample.end + 3 * 86_400 + Int64(Double(number) * hours * 3600)
            return .devices(
                1,
                "PC\(number)",
                hoursApart: 0,
                device: ["status": .text("attention")],
                finding: ["id": .text("CMG209"), "first_seen": .time(end - 90 * 86_400)]
            )
        }
        return devices.reduce(FleetExample(devices: [])) { $0 + $1 }
    }
}
