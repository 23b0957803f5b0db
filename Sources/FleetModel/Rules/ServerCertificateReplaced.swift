import ReportModel

extension FleetRule {
    package static let serverCertificateReplaced = FleetRule(
        id: "FLEET02",
        slug: "server-certificate-replaced",
        title: "Many devices refuse the certificate of {subject} from one day on",
        pattern: .wave(hours: 24, least: 5, percent: 50),
        candidates: FleetRule.findings(["CMG401", "CMG402", "CMG405", "CMG406"], subject: "f.subject"),
        why: """
            Most of them began within a day of each other: what changed is the server's certificate, or its CA is one \
            that new devices were never given. No single device is at fault.
            """,
        action: """
            On the gateway: look at the certificate it shows and at the CA that issued it. Either put one there that the \
            devices trust, or bring the new CA's root to all devices before it is used.
            """,
        who: .gateway,
        references: [FleetPages.serverCertificate],
        matching: [
            untrusted(8, hoursApart: 0.5),
            // The logs of some begin after it.
            untrusted(6, hoursApart: 0.5) + untrusted(8, "NEW", hoursApart: 0.5, after: 60, isKnown: false),
        ],
        notMatching: [
            untrusted(8, hoursApart: 90),
            untrusted(3, hoursApart: 0.5),
            // The logs of all begin on one day, and with the fault.
            untrusted(8, hoursApart: 0.5, isKnown: false),
            // For certain, most have it longer.
            untrusted(5, hoursApart: 0.5) + untrusted(9, "OLD", hoursApart: 0.5, after: -300, isKnown: false),
            // Of too few it is known when it began.
            untrusted(5, hoursApart: 0.5) + untrusted(30, "NEW", hoursApart: 0.5, after: 60, isKnown: false),
            // Three devices that refuse it for two reasons each are not six.
            twice(untrusted(3, hoursApart: 0.5)),
        ]
    )

    private static func untrusted(
        _ count: Int,
        _ name: String = "PC",
        hoursApart hours: Double,
        after: Double = 0,
        isKnown: Bool = true
    ) -> FleetExample {
        .devices(
            count,
            name,
            hoursApart: hours,
            after: after,
            isKnown: isKnown,
            finding: ["id": .text("CMG401"), "subject": .text("gw.contoso.com")]
        )
    }

    /// Each device with another finding of the kind.
    private static func twice(_ fleet: FleetExample) -> FleetExample {
        FleetExample(
            devices: fleet.devices
                + fleet.devices.map { device in
                    FleetExample.Device(
                        name: device.name,
                        cells: device.cells,
                        finding: device.finding.merging(["id": .text("CMG402")]) { $1 }
                    )
                }
        )
    }
}
