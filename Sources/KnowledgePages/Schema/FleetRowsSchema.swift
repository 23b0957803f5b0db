import FleetModel
import Reporting

/// The JSON Schema of a line of `cmgdiag fleet --format ndjson`, made from the columns of the tables.
package enum FleetRowsSchema {
    /// The whole schema, ended by a line end.
    package static var text: String {
        let rows = [
            row(FleetTable.devices.dataset, FleetTable.devices.headings, "A device."),
            row(FleetTable.findings.dataset, FleetTable.findings.headings, "A finding of a device."),
            row(FleetTable.shares.dataset, FleetTable.shares.headings, "A device of which a rule over fleets is true."),
        ]
        let schema: [String: SchemaNode] = [
            "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
            "$id": .text("urn:cmgdiag:fleet-rows:1.1"),
            "title": .text("cmgdiag fleet, a row, version 1.1"),
            "description": .text(
                "A device, a finding or a share in what devices have in common, in one line; what is not known is left out."
            ),
            "oneOf": .list(rows),
        ]
        return JSONDocument.text(of: SchemaNode.object(schema))
    }

    /// The keys of the tables are always there.
    private static let keys: Set = ["bundle", "device"]

    private static func row(_ dataset: String, _ headings: [FleetHeading], _ description: String) -> SchemaNode {
        let frame = [
            SchemaProperty("event.dataset", .string("What the row is of.", among: [dataset])),
            SchemaProperty("event.module", .string("The program.", among: ["cmgdiag"])),
        ]
        return .object(
            description,
            frame
                + headings.map { heading in
                    let node = node(of: heading)
                    return keys.contains(heading.name)
                        ? SchemaProperty(heading.elasticName, node)
                        : SchemaProperty(optional: heading.elasticName, node)
                }
        )
    }

    private static func node(of heading: FleetHeading) -> SchemaNode {
        switch heading.kind {
        case .text: .string(heading.meaning, among: heading.words)
        case .number: .integer(heading.meaning)
        case .time: .time(heading.meaning)
        case .flag: .boolean(heading.meaning)
        }
    }
}
