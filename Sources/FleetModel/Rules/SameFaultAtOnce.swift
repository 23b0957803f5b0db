import AuthenticationMethods
import ReportModel

extension FleetRule {
    /// What the rules on one kind of fault do not cover: any fault that begins on many devices within some hours.
    package static let sameFaultAtOnce = FleetRule(
        id: "FLEET07",
        slug: "same-fault-at-once",
        title: "Many devices show the same fault from one day on: {subject}",
        pattern: .wave(hours: 24, least: 10, percent: 50),
        candidates: """
            SELECT 'all' AS family,
              \(fault) AS subject,
              d.bundle AS bundle, d.device AS device, d.cause_begun AS seen, d.cause_since AS shown
            FROM newest d
            WHERE d.status = 'failing'
            """,
        why: """
            Single faults begin on different days. Where as many begin together, something that the devices share has \
            changed, and it is mended once.
            """,
        action:
            "On your side: look at the full report of one of these devices, and at what was changed shortly before.",
        who: .managementPoint,
        references: [MethodPages.gatewayErrors],
        rank: 3,
        steps: FleetRule.stepsOfFaults(
            behind: "It began on many at once: look first at what was changed on that side shortly before."
        ),
        matching: [unreachable(12, hoursApart: 0.5)],
        notMatching: [
            unreachable(12, hoursApart: 60),
            unreachable(6, hoursApart: 0.5),
            // The logs of all begin on one day, and with the fault.
            unreachable(12, hoursApart: 0.5, isKnown: false),
        ]
    )

    /// What a device fails with, and where.
    static let fault = """
        CASE WHEN d.cause_host IS NULL THEN d.cause_title ELSE d.cause_title || ' (' || d.cause_host || ')' END
        """

    /// What one device needs is known by its own rule: the same step, taken where all of them meet, with a sentence behind it.
    static func stepsOfFaults(behind sentence: String) -> String {
        """
        SELECT subject, who, action || ' \(sentence)' AS action FROM (
          SELECT subject, who, action, ROW_NUMBER() OVER (PARTITION BY subject ORDER BY devices DESC, who, action) AS turn
          FROM (
            SELECT \(fault) AS subject, d.cause_who AS who, d.cause_action AS action, COUNT(*) AS devices
            FROM newest d WHERE d.status = 'failing' AND d.cause_action IS NOT NULL
            GROUP BY \(fault), d.cause_who, d.cause_action
          ) counted
        ) ranked WHERE turn = 1
        """
    }

    private static func unreachable(_ count: Int, hoursApart hours: Double, isKnown: Bool = true) -> FleetExample {
        .devices(
            count,
            hoursApart: hours,
            isKnown: isKnown,
            device: [
                "cause_host": .text("gw.contoso.com"), "cause_title": .text("It cannot be reached"),
                "cause_who": .text("network"), "cause_action": .text("In the network: open the way."),
            ],
            finding: ["id": .text("CMG308"), "subject": .text("gw.contoso.com")]
        )
    }
}
