import FleetModel
import ReportModel
import Reporting

/// The JSON Schema of `cmgdiag fleet --format json`.
package enum FleetSchema {
    /// The whole schema, ended by a line end.
    package static var text: String {
        AnswerSchema(
            subject: "fleet",
            version: FleetJSONReporter.version,
            description: "What the devices of a fleet have in common. Keys are sorted, arrays have a fixed order, and "
                + "what is not known is left out; all but generated is the same for the same input.",
            properties: properties,
            definitions: [
                "share": share, "finding": finding, "group": group, "beginnings": beginnings, "hour": hour,
                "device": device, "notRead": notRead, "reason": reason, "bundle": bundle,
            ]
        ).text
    }

    private static let properties = [
        SchemaProperty("generated", .time("When it was made.")),
        SchemaProperty("exitCode", .integer("What the program exits with.", among: [0, 1, 2])),
        SchemaProperty("devices", .integer("How many devices there are, with the bundles that could not be read.")),
        SchemaProperty(
            "older",
            .integer("How many older collections of these devices are there; they are not counted.")
        ),
        SchemaProperty("unreadable", .integer("How many bundles could not be read.")),
        SchemaProperty(optional: "firstRecord", .time("The earliest record of all logs.")),
        SchemaProperty(optional: "lastRecord", .time("The latest record of all logs.")),
        SchemaProperty("statuses", .array("The devices by their status, the worst first.", of: "share")),
        SchemaProperty("findings", .array("What several devices share, in the order of the rules.", of: "finding")),
        SchemaProperty("groups", .array("The devices by what they may have in common.", of: "group")),
        SchemaProperty("beginnings", .defined("beginnings", "When the failing devices began to fail.")),
        SchemaProperty("notRead", .defined("notRead", "What was not read, or not wholly.")),
    ]

    private static let share = SchemaNode.object(
        "Devices that share a value.",
        [
            SchemaProperty(
                optional: "value",
                .string("The value; of a status \(list(Report.Verdict.Status.allCases.map(\.rawValue))).")
            ),
            SchemaProperty(optional: "words", .string("What the value is in words, such as the title of a rule.")),
            SchemaProperty("devices", .integer("How many devices have it.")),
            SchemaProperty("failing", .integer("How many of them are failing.")),
            SchemaProperty(optional: "first", .time("When the first of the failing ones began to fail.")),
            SchemaProperty(optional: "last", .time("When the last of them did.")),
            SchemaProperty(
                optional: "mostSince",
                .time("The beginning of the shortest time in which more than half of the failing ones began to fail.")
            ),
            SchemaProperty(optional: "mostUntil", .time("The end of that time.")),
            SchemaProperty(optional: "example", .string("The bundle of a failing one, else of one that is not well.")),
        ]
    )

    private static let finding = SchemaNode.object(
        "A rule over fleets that is true of some devices.",
        [
            SchemaProperty("id", .string("The rule's id.", among: FleetRules.all.map(\.id))),
            SchemaProperty("slug", .string("The rule's name.", among: FleetRules.all.map(\.slug))),
            SchemaProperty("title", .string("What is so.")),
            SchemaProperty("subject", .string("What the devices share: a host, a thumbprint, a version.")),
            SchemaProperty(optional: "since", .time("When the first of them showed it, or will.")),
            SchemaProperty("why", .string("Why that is more than many single faults.")),
            SchemaProperty("action", .string("The first step.")),
            SchemaProperty("who", .string("Who does it.", among: Responsible.allCases.map(\.rawValue))),
            SchemaProperty("references", .array("Pages that document it.", of: "reference")),
            SchemaProperty(
                "devices",
                .array("All devices of which it is true, in the order of bundles.", of: "device")
            ),
        ]
    )

    private static let device = SchemaNode.object(
        "A device by its keys in the tables.",
        [SchemaProperty("bundle", .string("Its bundle.")), SchemaProperty("device", .string("What it is called."))]
    )

    private static let group = SchemaNode.object(
        "The devices by the values of one column.",
        [
            SchemaProperty("by", .string("The column.", among: FleetQueries.groupings.map(\.column))),
            SchemaProperty("title", .string("What its values are.")),
            SchemaProperty("count", .integer("How many different values there are.")),
            SchemaProperty("values", .array("The most frequent ones, at most \(FleetGrouping.limit).", of: "share")),
        ]
    )

    private static let beginnings = SchemaNode.object(
        "When the failing devices began to fail.",
        [
            SchemaProperty("hours", .array("The hours in which some did, in the order of time.", of: "hour")),
            SchemaProperty("earlier", .integer("How many began before these hours.")),
            SchemaProperty("unknown", .integer("Of how many no record tells in UTC.")),
        ]
    )

    private static let hour = SchemaNode.object(
        "An hour.",
        [
            SchemaProperty("start", .time("Its first second.")),
            SchemaProperty("devices", .integer("How many began to fail in it.")),
        ]
    )

    private static let notRead = SchemaNode.object(
        "What was not read, or not wholly.",
        [
            SchemaProperty("count", .integer("How many rows say so.")),
            SchemaProperty("reasons", .array("Why, what kept most first.", of: "reason")),
            SchemaProperty("bundles", .array("All of them.", of: "bundle")),
        ]
    )

    private static let reason = SchemaNode.object(
        "Why bundles were not read, or not wholly, without the names of files in them.",
        [
            SchemaProperty("reason", .string("Why.")),
            SchemaProperty("isUnreadable", .boolean("Whether nothing of them was read.")),
            SchemaProperty("count", .integer("Of how many rows it is so.")),
        ]
    )

    private static let bundle = SchemaNode.object(
        "A bundle that was not read, or not wholly.",
        [
            SchemaProperty("bundle", .string("The folder or archive.")),
            SchemaProperty("isUnreadable", .boolean("Whether nothing of it was read.")),
            SchemaProperty("reason", .string("Why.")),
        ]
    )

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
