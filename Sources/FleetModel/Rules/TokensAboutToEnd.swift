import AuthenticationMethods
import ReportModel

extension FleetRule {
    /// Of the tokens that end within thirty days of the newest evidence, half end within two days.
    static let tokensAboutToEnd = FleetRule(
        id: "FLEET05",
        slug: "tokens-about-to-end",
        title: "Many tokens end within two days of each other ({subject})",
        pattern: .wave(hours: 48, least: 5, percent: 50),
        candidates: """
            SELECT 'all' AS family, d.token_kind AS subject, d.bundle AS bundle, d.device AS device, d.token_ends AS seen
            FROM device d
            WHERE d.token_kind IN ('client-token', 'bulk-registration')
              AND d.token_ends > (SELECT MAX(judged_at) FROM device)
              AND d.token_ends <= (SELECT MAX(judged_at) FROM device) + 30 * 86400
            """,
        why: """
            The devices got their tokens at one time and have not renewed them since, so they will stop together. They \
            still work, so nobody has called yet.
            """,
        action: """
            Before that day: restart the SMS Agent Host service (CcmExec) on these devices while their tokens are valid, or \
            issue a new bulk registration token for installations that are still to come.
            """,
        who: .client,
        references: [MethodPages.tokens],
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
                device: ["token_kind": .text("client-token"), "token_ends": .time(end), "status": .text("healthy")],
                finding: ["id": .text("CMG101"), "root": .flag(false)]
            )
        }
        return devices.reduce(FleetExample(devices: [])) { $0 + $1 }
    }
}
