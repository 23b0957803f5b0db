import AuthenticationMethods
import ReportModel

extension FleetRule {
    static let oneManagementPoint = FleetRule(
        id: "FLEET03",
        slug: "one-management-point",
        title: "One management point is behind the refusals and server errors (role {subject})",
        pattern: .crowd(least: 5, percent: 80, column: "role_id"),
        // Where only one role is known of all devices, it is behind everything, and nothing is said of it by that.
        candidates: FleetRule.findings(
            ["CMG501", "CMG502", "CMG503", "CMG505", "CMG506", "CMG509"],
            family: "f.id",
            subject: "d.role_id",
            where: "d.role_id IS NOT NULL AND (SELECT COUNT(DISTINCT r.role_id) FROM newest r) > 1"
        ),
        why: """
            The gateway passes requests on to several management points, named in the address by the numbers of their \
            roles, and the devices that it sends to this one are refused.
            """,
        action: """
            On the management point with this role number: look at IIS, the service of the management point (mpcontrol.log, \
            CCM_STS.log) and its certificate; until then take it out of the gateway's traffic in the console.
            """,
        who: .managementPoint,
        references: [MethodPages.gatewayErrors],
        matching: [failing(8, role: "72057594037928017") + served],
        notMatching: [
            // The same number, at as many management points.
            failing(4, role: "72057594037928017") + failing(4, "B", role: "72057594037928290") + served,
            // There is but one.
            failing(8, role: "72057594037928017"),
            failing(3, role: "72057594037928017") + served,
        ]
    )

    private static func failing(_ count: Int, _ name: String = "PC", role: String) -> FleetExample {
        .devices(
            count,
            name,
            hoursApart: 20,
            device: ["role_id": .text(role)],
            finding: ["id": .text("CMG506"), "subject": .text("gw.contoso.com")]
        )
    }

    private static var served: FleetExample {
        .devices(
            5,
            "OK",
            hoursApart: 1,
            device: ["role_id": .text("72057594037929111"), "status": .text("healthy"), "cause": .none],
            finding: ["id": .text("CMG301"), "root": .flag(false)]
        )
    }
}
