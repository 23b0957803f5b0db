import Diagnosis
import ReportModel

/// The JSON Schema of `cmgdiag rules list --json` and `rules show --json`.
package enum RulesSchema {
    /// The whole schema, ended by a line end.
    package static var text: String {
        AnswerSchema(
            subject: "rules",
            version: RuleJSON.schemaVersion,
            description: "Rules of cmgdiag, in the order of their ids.",
            properties: [
                SchemaProperty("rules", .array("The rules on the logs of one device.", of: "rule")),
                SchemaProperty("fleetRules", .array("The rules over those of many.", of: "fleetRule")),
            ],
            definitions: ["rule": rule, "check": check, "clearing": clearing]
                .merging(FleetRuleSchema.definitions) { own, _ in own }
        ).text
    }

    private static let rule = SchemaNode.object(
        "A diagnosis: what it looks for, what it says, what to do.",
        [
            SchemaProperty("id", .string("Its id, never used again for another.", pattern: "^[A-Z]+[0-9]+$")),
            SchemaProperty("slug", .string("Its name, for people.", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$")),
            SchemaProperty("title", .string("What it finds, in short.")),
            SchemaProperty("area", .string("The area it belongs to.", among: Area.allCases.map(\.rawValue))),
            SchemaProperty("severity", .string("How much it matters.", among: Severity.allCases.map(\.rawValue))),
            SchemaProperty("confidence", .string("How sure it is.", among: Confidence.allCases.map(\.rawValue))),
            SchemaProperty(
                "evidenceBasis",
                .string("What it rests on.", among: EvidenceBasis.allCases.map(\.rawValue))
            ),
            SchemaProperty(
                "level",
                .string("Its place from cause to consequence.", among: CauseLevel.allCases.map(\.name))
            ),
            SchemaProperty("sees", .defined("check", "What it looks for.")),
            SchemaProperty("summary", .string("What it says, with places for values in braces.")),
            SchemaProperty("why", .string("Why it matters.")),
            SchemaProperty("actions", .array("What to do, in order.")),
            SchemaProperty("who", .string("Who takes the first step.", among: Responsible.allCases.map(\.rawValue))),
            SchemaProperty("references", .array("Pages that document it.", of: "reference")),
            SchemaProperty("explains", .array("Ids of rules whose findings follow from its own.")),
            SchemaProperty("matching", .array("Logs in which it finds something.")),
            SchemaProperty("notMatching", .array("Logs that look similar, in which it finds nothing.")),
        ]
    )

    private static let check = SchemaNode.object(
        "What a rule looks for.",
        [
            SchemaProperty("declarative", .boolean("Whether it is said here; false for a rule that decides by code.")),
            SchemaProperty(optional: "signals", .array("Names of signals.")),
            SchemaProperty(optional: "conditions", .array("What must hold of them.")),
            SchemaProperty(optional: "subject", .string("The field of which each value makes a finding.")),
            SchemaProperty(optional: "clearedBy", .defined("clearing", "What ends it.")),
        ]
    )

    private static let clearing = SchemaNode.object(
        "What ends a fault.",
        [
            SchemaProperty("signals", .array("Names of signals.")),
            SchemaProperty("conditions", .array("What must hold of them.")),
            SchemaProperty(optional: "sameIn", .string("The field that must be the same.")),
        ]
    )
}
