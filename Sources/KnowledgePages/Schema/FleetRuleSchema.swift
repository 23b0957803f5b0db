import ReportModel

/// The schema of a rule over fleets, for the answers that hold one.
enum FleetRuleSchema {
    /// Under the names by which they are referred to.
    static let definitions = ["fleetRule": rule, "fleetSight": sight]

    private static let rule = SchemaNode.object(
        "What may be true of many devices together, and what to do then.",
        [
            SchemaProperty("id", .string("Its id, never used again for another.", pattern: "^FLEET[0-9]+$")),
            SchemaProperty("slug", .string("Its name, for people.", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$")),
            SchemaProperty("title", .string("What is so, with a place for what devices share in braces.")),
            SchemaProperty("sees", .defined("fleetSight", "What it looks for.")),
            SchemaProperty("why", .string("Why that is more than many single faults.")),
            SchemaProperty("actions", .array("What to do, in order.")),
            SchemaProperty("who", .string("Who takes the first step.", among: Responsible.allCases.map(\.rawValue))),
            SchemaProperty("rank", .integer("How particular it is, from 0; one of a lower rank is told in its place.")),
            SchemaProperty("references", .array("Pages that document it.", of: "reference")),
            SchemaProperty("matching", .array("Fleets of which it is true, in words.")),
            SchemaProperty("notMatching", .array("Fleets that look similar, of which it is not.")),
        ]
    )

    private static let sight = SchemaNode.object(
        "What a rule over fleets looks for.",
        [
            SchemaProperty("rules", .array("The rules whose findings count; none where any root cause does.")),
            SchemaProperty("devices", .string("Which devices count.")),
            SchemaProperty("crowd", .string("How many it takes.")),
            SchemaProperty("statement", .string("The whole statement in SQL, as `fleet --describe` has it.")),
        ]
    )
}
