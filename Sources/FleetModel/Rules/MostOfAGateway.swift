import AuthenticationMethods
import ReportModel

extension FleetRule {
    /// Where the logs are younger than the fault, nothing tells that it began on one day; but it is not each device's own.
    static let mostOfAGateway = FleetRule(
        id: "FLEET11",
        slug: "most-of-a-gateway",
        title: "Most devices of one gateway fail in the same way: {subject}",
        pattern: .crowd(least: 10, percent: 50, of: "the devices here whose gateway it is"),
        candidates: """
            SELECT LOWER(d.gateway_host) AS family,
              CASE WHEN d.status = 'failing' AND LOWER(d.cause_host) = LOWER(d.gateway_host) THEN \(fault) END AS subject,
              d.bundle AS bundle, d.device AS device, d.cause_since AS shown
            FROM newest d
            WHERE d.gateway_host IS NOT NULL
            """,
        why: """
            What is wrong with single devices is wrong with few of them. Since when it is so, their logs do not tell of \
            enough of them.
            """,
        action:
            "On the gateway: look at the full report of one of these devices; what it says of the server is true of all.",
        who: .gateway,
        references: [MethodPages.gatewayErrors],
        rank: 4,
        steps: FleetRule.stepsOfFaults(behind: "Most devices of this gateway show it: one step is likely to mend all."),
        matching: [unreachable(12, isKnown: false), unreachable(12, isKnown: false) + served(12)],
        notMatching: [unreachable(12, isKnown: false) + served(13), unreachable(9, isKnown: false)]
    )

    private static func unreachable(_ count: Int, isKnown: Bool) -> FleetExample {
        .devices(
            count,
            hoursApart: 0.5,
            isKnown: isKnown,
            device: [
                "gateway_host": .text("gw.contoso.com"), "cause_host": .text("gw.contoso.com"),
                "cause_title": .text("It cannot be reached"), "cause_who": .text("network"),
                "cause_action": .text("In the network: open the way."),
            ],
            finding: ["id": .text("CMG308"), "subject": .text("gw.contoso.com")]
        )
    }

    private static func served(_ count: Int) -> FleetExample {
        .devices(
            count,
            "OK",
            hoursApart: 1,
            device: ["gateway_host": .text("gw.contoso.com"), "status": .text("healthy"), "cause": .none],
            finding: ["id": .text("CMG301"), "root": .flag(false)]
        )
    }
}
