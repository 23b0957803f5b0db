import AuthenticationMethods
import ReportModel

extension FleetRule {
    /// Registered clients do not write their token into a log, so that nothing tells which certificate signed it.
    static let tokensRefusedAtOnce = FleetRule(
        id: "FLEET10",
        slug: "tokens-refused-at-once",
        title: "{subject} refuses the tokens of many registered clients from one day on",
        pattern: .wave(hours: 24, least: 5, percent: 50),
        // The bulk token of the installation is of the past.
        candidates: FleetRule.findings(
            ["CMG204"],
            subject: "f.subject",
            where: "(d.token_x5t IS NULL OR d.token_ends < f.first_seen)"
        ),
        condition: "and no token in their logs that was valid then",
        why: """
            The token of a single client ends by its own age, and no two on the same day. Where as many are refused \
            together, the site signs its tokens anew, which voids those of all clients, or the gateway does not know \
            what they are signed with.
            """,
        action: """
            In the console: see under Administration > Security > Certificates whether the SMS Token Signing Certificate \
            was renewed on that day; synchronise the configuration of the gateway. Only then bring clients to a new token.
            """,
        who: .gateway,
        references: [MethodPages.gatewayErrors, MethodPages.tokens],
        rank: 1,
        matching: [refused(8, hoursApart: 0.5), refused(8, hoursApart: 0.5, device: oldToken)],
        notMatching: [
            refused(8, hoursApart: 90),
            refused(3, hoursApart: 0.5),
            refused(8, hoursApart: 0.5, device: newToken),
            // The logs of all begin on one day, and with the fault.
            refused(8, hoursApart: 0.5, isKnown: false),
        ]
    )

    private static let oldToken: [String: FleetCell] = [
        "token_x5t": .text("0123456789ABCDEF0123456789ABCDEF01234567"),
        "token_ends": .time(FleetExample.start - 90 * 86_400),
    ]

    private static let newToken = oldToken.merging(["token_ends": .time(FleetExample.end)]) { $1 }

    private static func refused(
        _ count: Int,
        hoursApart hours: Double,
        isKnown: Bool = true,
        device: [String: FleetCell] = [:]
    ) -> FleetExample {
        .devices(
            count,
            hoursApart: hours,
            isKnown: isKnown,
            device: device,
            finding: ["id": .text("CMG204"), "subject": .text("gw.contoso.com")]
        )
    }
}
