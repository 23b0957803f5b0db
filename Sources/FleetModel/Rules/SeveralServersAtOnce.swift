import AuthenticationMethods
import ReportModel

extension FleetRule {
    /// What lies behind more than one server: their subscription, their names, the way there, the site.
    static let severalServersAtOnce = FleetRule(
        id: "FLEET09",
        slug: "several-servers-at-once",
        title: "Several servers fail in the same way from one day on: {subject}",
        pattern: .wave(hours: 24, least: 10, percent: 50),
        // Of a device around which, within a day, nearly all are of its own server, it is that server.
        candidates: """
            SELECT 'all' AS family, subject, bundle, device, seen, shown FROM (
              SELECT MIN(d.cause_title) OVER (PARTITION BY d.cause) AS subject, d.bundle AS bundle, d.device AS device,
                d.cause_begun AS seen, d.cause_since AS shown,
                COUNT(*) OVER (
                  PARTITION BY d.cause ORDER BY d.cause_since RANGE BETWEEN 86400 PRECEDING AND 86400 FOLLOWING
                ) AS around,
                COUNT(*) OVER (
                  PARTITION BY d.cause, d.cause_host
                  ORDER BY d.cause_since RANGE BETWEEN 86400 PRECEDING AND 86400 FOLLOWING
                ) AS own
              FROM newest d
              WHERE d.status = 'failing' AND d.cause_host IS NOT NULL AND d.cause_since IS NOT NULL
            ) faults WHERE own * 10 <= around * 8
            """,
        condition: "and others failing in the same way at another server within a day",
        why: """
            Servers that are independent of each other do not fail together. What they share has changed: their Azure \
            subscription or certificate, the zone of their names, the proxy or firewall on the way, or the site behind them.
            """,
        action: """
            On the network: try to reach each of these servers from one device and from outside; then see what was changed \
            on that day in the proxy, in the zone of their names, and in their subscription.
            """,
        who: .network,
        references: [MethodPages.gatewayErrors],
        rank: 2,
        matching: [
            unreachable(6, "A", host: "gw1.contoso.com") + unreachable(6, "B", host: "gw2.contoso.com")
        ],
        notMatching: [
            unreachable(6, "A", host: "gw1.contoso.com", hoursApart: 90)
                + unreachable(6, "B", host: "gw2.contoso.com", hoursApart: 110),
            // One server, and a single device at another.
            unreachable(12, "A", host: "gw1.contoso.com") + unreachable(1, "B", host: "gw2.contoso.com"),
            // One server's day, and others that were nobody's day.
            unreachable(12, "A", host: "gw1.contoso.com")
                + unreachable(4, "B", host: "gw2.contoso.com", hoursApart: 200, after: -1000),
            unreachable(4, "A", host: "gw1.contoso.com") + unreachable(4, "B", host: "gw2.contoso.com"),
            // The logs of all begin on one day, and with the fault.
            unreachable(6, "A", host: "gw1.contoso.com", isKnown: false)
                + unreachable(6, "B", host: "gw2.contoso.com", isKnown: false),
        ]
    )

    private static func unreachable(
        _ count: Int,
        _ name: String,
        host: String,
        hoursApart hours: Double = 0.5,
        after: Double = 0,
        isKnown: Bool = true
    ) -> FleetExample {
        .devices(
            count,
            name,
            hoursApart: hours,
            after: after,
            isKnown: isKnown,
            device: ["cause_host": .text(host), "cause_title": .text("It cannot be reached")],
            finding: ["id": .text("CMG308"), "subject": .text(host)]
        )
    }
}
