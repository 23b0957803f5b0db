/// The rules over fleets, one file each.
package enum FleetRules {
    /// In the order of their ids. A new rule is a row here.
    package static let all: [FleetRule] = [
        .signingCertificateRenewed,
        .serverCertificateReplaced,
        .oneManagementPoint,
        .oneClientVersion,
        .tokensAboutToEnd,
        .clocksOfASite,
        .sameFaultAtOnce,
        .serverCertificateEnded,
        .severalServersAtOnce,
        .tokensRefusedAtOnce,
        .mostOfAGateway,
    ]
}

extension FleetRule {
    /// Devices that show an active finding of these rules; `family` is within what a subject is counted.
    static func findings(
        _ ids: [String],
        family: String = "'all'",
        subject: String,
        where condition: String = "1 = 1"
    ) -> String {
        let list = ids.map { "'\($0)'" }.joined(separator: ", ")
        return """
            SELECT \(family) AS family, \(subject) AS subject, f.bundle AS bundle, f.device AS device,
              \(times)
            FROM finding f JOIN newest d ON d.bundle = f.bundle AND d.device = f.device
            WHERE f.id IN (\(list)) AND f.status = 'active' AND \(condition)
            GROUP BY \(family == "'all'" ? "" : family + ", ")\(subject), f.bundle, f.device
            """
    }

    /// When the findings of a device began, where that is known of all of them, and when they show first.
    static let times = """
        CASE WHEN COUNT(*) = COUNT(f.begun) THEN MIN(f.begun) END AS seen, MIN(f.first_seen) AS shown
        """
}
