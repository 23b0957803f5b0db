import AuthenticationMethods

/// The JSON Schema of `cmgdiag methods --json`.
package enum MethodsSchema {
    /// The whole schema, ended by a line end.
    package static var text: String {
        AnswerSchema(
            subject: "methods",
            version: MethodsJSON.version,
            description: "Which authentication methods fit a device, a place and a management point.",
            properties: [
                SchemaProperty("query", .defined("query", "What was asked.")),
                SchemaProperty("cells", .array("All combinations.", of: "cell")),
                SchemaProperty("methods", .array("The methods that fit somewhere.", of: "method")),
                SchemaProperty("notes", .array("What holds for all.")),
                SchemaProperty("references", .array("Pages that document it.", of: "reference")),
            ],
            definitions: ["query": query, "cell": cell, "method": method]
        ).text
    }

    private static let query = SchemaNode.object(
        "What was asked.",
        [
            SchemaProperty("join", .array("What the device is joined to.")),
            SchemaProperty("location", .array("Where it is.")),
            SchemaProperty("managementPoint", .array("What the management point speaks.")),
            SchemaProperty("scenario", .array("For whom.")),
        ]
    )

    private static let cell = SchemaNode.object(
        "One combination.",
        [
            SchemaProperty("join", .string("What the device is joined to.")),
            SchemaProperty("location", .string("Where it is.")),
            SchemaProperty("managementPoint", .string("What the management point speaks.")),
            SchemaProperty("method", .string("The method.")),
            SchemaProperty("supported", .boolean("Whether it works.")),
            SchemaProperty("fits", .boolean("Whether it works for the scenario that was asked for.")),
            SchemaProperty("scenarios", .array("For whom it works.")),
            SchemaProperty("certainty", .string("What the pages say.", among: ["stated", "silent", "disputed"])),
            SchemaProperty("doubts", .array("What they say differently.")),
            SchemaProperty(optional: "obstacle", .string("Why it does not work.")),
        ]
    )

    private static let method = SchemaNode.object(
        "A method that fits somewhere.",
        [
            SchemaProperty("method", .string("Its id.")),
            SchemaProperty("name", .string("Its name.")),
            SchemaProperty("windows", .string("Which Windows it needs.")),
            SchemaProperty("needs", .array("What it needs.")),
            SchemaProperty("configure", .array("What to set up.")),
            SchemaProperty("references", .array("Pages that document it.", of: "reference")),
        ]
    )
}
