/// Rows of a small fleet, as a rule's example.
package struct FleetExample: Sendable {
    /// A device with what its rows hold beside their keys.
    package struct Device: Sendable {
        package let name: String
        package let cells: [String: FleetCell]
        package let finding: [String: FleetCell]
    }

    package let devices: [Device]

    /// Devices that show one thing one after the other.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - name: how their names begin; different in examples that are joined.
    ///   - hours: the time between two of them; each one's finding and root cause begin then.
    ///   - after: how many hours after ``start`` the first one shows it.
    ///   - isKnown: whether their logs tell when it began, and do not begin with it.
    ///   - device: what their rows hold.
    ///   - finding: what their finding's row holds.
    /// - Returns: a fleet of these devices.
    package static func devices(
        _ count: Int,
        _ name: String = "PC",
        hoursApart hours: Double,
        after: Double = 0,
        isKnown: Bool = true,
        device: [String: FleetCell] = [:],
        finding: [String: FleetCell]
    ) -> FleetExample {
        FleetExample(
            devices: (0..<max(count, 0)).map { number in
                let seen = FleetCell.time(FleetExample.start + Int64((after + Double(number) * hours) * 3600))
                let begun: FleetCell = isKnown ? seen : .none
                let told: [String: FleetCell] = [
                    "first_seen": seen, "begun": begun, "status": .text("active"), "root": .flag(true),
                ]
                return Device(
                    name: "\(name)-\(number + 1)",
                    cells: [
                        "cause": finding["id"] ?? .none, "cause_since": seen, "cause_begun": begun,
                        "status": .text("failing"),
                        "judged_at": .time(FleetExample.end), "outcome": .text("judged"),
                    ].merging(device) { $1 },
                    finding: told.merging(finding) { $1 }
                )
            }
        )
    }

    /// Both fleets as one.
    package static func + (left: FleetExample, right: FleetExample) -> FleetExample {
        FleetExample(devices: left.devices + right.devices)
    }

    /// 2026-03-02, 08:00 UTC.
    package static let start: Int64 = 1_772_438_400
    /// The time at which the examples are judged: five weeks later.
    package static let end = start + 35 * 86_400
}
