import FleetModel
import FleetStore

extension FleetExample {
    /// A database with the rows of this fleet, each device a bundle of its own.
    func database() throws -> FleetDatabase {
        let database = try FleetDatabase(path: nil, settings: "test")
        for device in devices {
            let keys: [String: FleetCell] = ["bundle": .text(device.name + ".zip"), "device": .text(device.name)]
            let finding = device.finding.merging(keys) { $1 }.merging(["key": device.finding["id"] ?? .none]) { $1 }
            try database.put(
                BundleRows(
                    bundle: device.name + ".zip",
                    mark: BundleMark(files: "1"),
                    devices: [Self.cells(device.cells.merging(keys) { $1 }, FleetTable.devices.headings)],
                    findings: [Self.cells(finding, FleetTable.findings.headings)]
                )
            )
        }
        return database
    }

    private static func cells(_ cells: [String: FleetCell], _ headings: [FleetHeading]) -> [FleetCell] {
        headings.map { cells[$0.name] ?? .none }
    }
}
