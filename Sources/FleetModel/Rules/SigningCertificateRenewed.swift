import AuthenticationMethods
import ReportModel

extension FleetRule {
    /// The gateway knows the certificate that signs the site's tokens from the site. Where it has an older one, it refuses
    /// every token that the new one signed, from the hour on in which clients got the first of them.
    package static let signingCertificateRenewed = FleetRule(
        id: "FLEET01",
        slug: "signing-certificate-renewed",
        title: "The gateway refuses tokens that a new signing certificate signed ({subject})",
        pattern: .wave(hours: 24, least: 5, percent: 50),
        candidates: """
            SELECT 'all' AS family, d.token_x5t AS subject, f.bundle AS bundle, f.device AS device,
              \(FleetRule.times)
            FROM finding f
            JOIN newest d ON d.bundle = f.bundle AND d.device = f.device
            JOIN (
              SELECT token_x5t, MIN(token_from) AS born FROM newest GROUP BY token_x5t
            ) n ON n.token_x5t = d.token_x5t
            WHERE f.id = 'CMG204' AND f.status = 'active'
              AND f.first_seen >= n.born - 3600 AND f.first_seen < n.born + 30 * 86400
              AND d.token_x5t IN (
                SELECT x.token_x5t FROM newest x
                LEFT JOIN (
                  SELECT DISTINCT bundle, device FROM finding WHERE id = 'CMG204' AND status = 'active'
                ) y ON y.bundle = x.bundle AND y.device = x.device
                WHERE x.token_x5t IS NOT NULL
                GROUP BY x.token_x5t HAVING COUNT(y.bundle) * 2 >= COUNT(*)
              )
            GROUP BY d.token_x5t, f.bundle, f.device
            """,
        condition: "whose token a certificate signed that was new then, and most of its tokens are refused",
        why: """
            Devices that have nothing else in common are refused from one day on, and the tokens they show were signed \
            by one certificate that signed none before. No device has to be mended for that.
            """,
        action: """
            On the site server and the gateway: compare the thumbprint with the certificate the gateway knows \
            (CMGService.log, CMGSetup.log); synchronise the configuration of the gateway from the console.
            """,
        who: .gateway,
        references: [MethodPages.gatewayErrors],
        matching: [refused(8, hoursApart: 0.5, from: FleetExample.start - 86_400)],
        notMatching: [
            // The same number over a month.
            refused(8, hoursApart: 90, from: FleetExample.start - 86_400),
            // The certificate has signed for a year: it is not what changed.
            refused(8, hoursApart: 0.5, from: FleetExample.start - 300 * 86_400),
            // Most tokens that it signed are accepted.
            refused(8, hoursApart: 0.5, from: FleetExample.start - 86_400) + accepted(9, from: FleetExample.start),
            // They were refused before it signed anything.
            refused(8, hoursApart: 0.5, from: FleetExample.start + 20 * 86_400),
            // Too few to be more than chance.
            refused(3, hoursApart: 0.5, from: FleetExample.start - 86_400),
        ]
    )

    private static func refused(_ count: Int, hoursApart hours: Double, from: Int64) -> FleetExample {
        .devices(
            count,
            hoursApart: hours,
            device: ["token_x5t": .text("0123456789ABCDEF0123456789ABCDEF01234567"), "token_from": .time(from)],
            finding: ["id": .text("CMG204")]
        )
    }

    private static func accepted(_ count: Int, from: Int64) -> FleetExample {
        .devices(
            count,
            "OK",
            hoursApart: 1,
            device: [
                "token_x5t": .text("0123456789ABCDEF0123456789ABCDEF01234567"), "token_from": .time(from),
                "status": .text("healthy"), "cause": .none,
            ],
            finding: ["id": .text("CMG102"), "root": .flag(false)]
        )
    }
}
