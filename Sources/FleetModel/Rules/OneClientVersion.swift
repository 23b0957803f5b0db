import ReportModel

extension FleetRule {
    static let oneClientVersion = FleetRule(
        id: "FLEET04",
        slug: "one-client-version",
        title: "Clients of version {subject} show a known fault of that version",
        pattern: .crowd(least: 5, percent: 80),
        candidates: """
            SELECT f.subject AS family, d.client_version || ' (' || f.subject || ')' AS subject, f.bundle AS bundle, f.device AS device,
              COALESCE(MIN(d.cause_since), MIN(f.first_seen)) AS shown
            FROM finding f JOIN newest d ON d.bundle = f.bundle AND d.device = f.device
            WHERE f.id = 'CMG608' AND f.status = 'active'
            GROUP BY f.subject, d.client_version, f.bundle, f.device
            """,
        why: """
            Microsoft tells of the fault for this version, and it is this version that shows it here. The devices need the \
            update, not repairs one by one.
            """,
        action:
            "In the console: bring the update that mends it to these clients; 'cmgdiag explain \"product faults\"' names it.",
        who: .managementPoint,
        references: [FleetPages.logFiles],
        matching: [faulty(8, version: "5.00.9132.1011")],
        notMatching: [
            faulty(4, version: "5.00.9132.1011") + faulty(4, "B", version: "5.00.9128.1007"),
            faulty(3, version: "5.00.9132.1011"),
        ]
    )

    private static func faulty(_ count: Int, _ name: String = "PC", version: String) -> FleetExample {
        .devices(
            count,
            name,
            hoursApart: 20,
            device: ["client_version": .text(version)],
            finding: ["id": .text("CMG608"), "subject": .text("connector-500"), "root": .flag(false)]
        )
    }
}
