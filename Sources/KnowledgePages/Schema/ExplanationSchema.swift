/// The JSON Schema of `cmgdiag explain --json`.
package enum ExplanationSchema {
    /// The whole schema, ended by a line end.
    package static var text: String {
        AnswerSchema(
            subject: "explain",
            version: ExplanationJSON.schemaVersion,
            description: "What codes, names and lines mean, in the order in which they were asked.",
            properties: [SchemaProperty("explanations", .array("One for each.", of: "explanation"))],
            definitions: [
                "explanation": explanation, "reading": reading, "code": code, "flags": flags, "flag": flag,
                "statusText": statusText, "source": source, "ruleName": ruleName, "signal": signal, "line": line,
                "lineSignal": lineSignal, "lineFinding": lineFinding, "fact": fact, "part": part,
                "rule": asForRules("A rule"), "fleetRule": asForRules("A rule over fleets"),
            ]
        ).text
    }

    private static func asForRules(_ name: String) -> SchemaNode {
        .object(["type": .text("object"), "description": .text("\(name), as `schema --for rules` says.")])
    }

    private static let explanation = SchemaNode.object(
        "The answer to one query.",
        [
            SchemaProperty("query", .string("What was asked.")),
            SchemaProperty("known", .boolean("Whether anything is known of it.")),
            SchemaProperty(optional: "unknownCode", .string("A code that no table lists, as an HRESULT.")),
            SchemaProperty(optional: "family", .defined("fact", "Where it comes from, when nothing else is known.")),
            SchemaProperty("readings", .array("What it may mean, the likeliest first.", of: "reading")),
            SchemaProperty("suggestions", .array("What resembles it and is known.")),
        ]
    )

    private static let kinds = ["code", "flags", "statusText", "rule", "fleetRule", "signal", "line", "fact"]

    private static let reading = SchemaNode.object(
        "One meaning, under the key that kind names.",
        [
            SchemaProperty(
                "kind",
                .string("What it is.", among: kinds)
            ),
            SchemaProperty(optional: "code", .defined("code")),
            SchemaProperty(optional: "flags", .defined("flags")),
            SchemaProperty(optional: "statusText", .defined("statusText")),
            SchemaProperty(optional: "rule", .defined("rule")),
            SchemaProperty(optional: "fleetRule", .defined("fleetRule")),
            SchemaProperty(optional: "signal", .defined("signal")),
            SchemaProperty(optional: "line", .defined("line")),
            SchemaProperty(optional: "fact", .defined("fact")),
        ]
    )

    private static let ruleName = SchemaNode.object(
        "Which rule is meant.",
        [
            SchemaProperty("id", .string("Its id.", pattern: "^[A-Z]+[0-9]+$")),
            SchemaProperty("slug", .string("Its name.")),
            SchemaProperty("title", .string("What it finds, in short.")),
        ]
    )

    private static let source = SchemaNode.object(
        "Where a fact comes from.",
        [
            SchemaProperty("name", .string("Its name.")), SchemaProperty(optional: "url", .string("Its address.")),
        ]
    )
}

// MARK: - Codes, flags and texts

extension ExplanationSchema {
    private static let rules = SchemaProperty("rules", .array("The rules that look for it.", of: "ruleName"))
    private static let confidence = SchemaProperty("confidence", .string("How sure the meaning is."))
    private static let note = SchemaProperty(optional: "note", .string("What else is to be known."))

    private static let code = SchemaNode.object(
        "An error code or a status.",
        [
            SchemaProperty("spelling", .string("As it is usually written.")),
            SchemaProperty(optional: "hresult", .string("As an HRESULT; left out for an HTTP status.")),
            SchemaProperty(optional: "win32", .integer("As a number of Windows.")),
            SchemaProperty(optional: "httpStatus", .integer("As an HTTP status.")),
            SchemaProperty(optional: "symbol", .string("Its name in programs.")),
            SchemaProperty("aliases", .array("Its other names.")),
            SchemaProperty("meaning", .string("What it means.")),
            SchemaProperty("family", .string("Whose code it is.")),
            SchemaProperty("source", .defined("source")),
            confidence, note, rules,
        ]
    )

    private static let flags = SchemaNode.object(
        "A value of secure failure flags.",
        [
            SchemaProperty("value", .string("In hexadecimal digits.")),
            SchemaProperty("names", .array("The flags that are set.", of: "flag")), rules,
        ]
    )

    private static let flag = SchemaNode.object(
        "A flag.",
        [
            SchemaProperty("name", .string("Its short name.")),
            SchemaProperty("symbol", .string("Its name in programs.")),
            SchemaProperty("value", .string("In hexadecimal digits.")),
            SchemaProperty("meaning", .string("What it means.")),
        ]
    )

    private static let statusText = SchemaNode.object(
        "What a gateway writes beside a status.",
        [
            SchemaProperty("text", .string("The text.")), SchemaProperty("httpStatus", .integer("The status.")),
            SchemaProperty("meaning", .string("What it means.")),
            SchemaProperty("responsible", .string("Whose fault it is.")),
            SchemaProperty("remedy", .string("What to do.")), SchemaProperty("source", .defined("source")),
            confidence, note, rules,
        ]
    )
}

// MARK: - Signals, lines and facts

extension ExplanationSchema {
    private static let signal = SchemaNode.object(
        "A kind of line.",
        [
            SchemaProperty("name", .string("Its name.")), SchemaProperty(optional: "meaning", .string("What it says.")),
            SchemaProperty("becomes", .array("The kinds it becomes together with others.")),
            SchemaProperty(optional: "example", .string("A line of this kind.")), rules,
        ]
    )

    private static let line = SchemaNode.object(
        "A line of a log.",
        [
            SchemaProperty("message", .string("Its message.")),
            SchemaProperty("signals", .array("What kinds of line it is.", of: "lineSignal")),
            SchemaProperty("codes", .array("The codes in it.", of: "code")),
            SchemaProperty("unknownCodes", .array("Codes in it that no table lists.")),
            SchemaProperty("facts", .array("Other numbers in it.", of: "fact")),
            SchemaProperty(optional: "flags", .defined("flags")),
            SchemaProperty(optional: "statusText", .defined("statusText")),
            SchemaProperty("findings", .array("What it would lead to alone.", of: "lineFinding")), rules,
        ]
    )

    private static let lineSignal = SchemaNode.object(
        "A kind that a line is of.",
        [
            SchemaProperty("name", .string("Its name.")),
            SchemaProperty("becomes", .array("The kinds it becomes together with others.")),
            SchemaProperty(
                "fields",
                .object([
                    "type": .text("object"), "description": .text("What stands in the line, by name."),
                    "additionalProperties": .object(["type": .text("string")]),
                ])
            ),
        ]
    )

    private static let lineFinding = SchemaNode.object(
        "A finding.",
        [
            SchemaProperty("id", .string("The rule's id.")),
            SchemaProperty("severity", .string("How much it matters.")),
            SchemaProperty("summary", .string("What was seen.")),
        ]
    )

    private static let fact = SchemaNode.object(
        "A number of another kind than codes, or the answer to a question.",
        [
            SchemaProperty("about", .string("What it is about.")), SchemaProperty("name", .string("Its name.")),
            SchemaProperty(optional: "symbol", .string("Its name in programs.")),
            SchemaProperty("meaning", .array("Paragraphs.")),
            SchemaProperty("parts", .array("What it consists of.", of: "part")),
            SchemaProperty("sources", .array("Where that comes from.", of: "source")), confidence, note, rules,
        ]
    )

    private static let part = SchemaNode.object(
        "A part of a number.",
        [
            SchemaProperty("name", .string("Its name.")), SchemaProperty(optional: "value", .string("Its value.")),
            SchemaProperty("meaning", .string("What it means.")),
            SchemaProperty("confidence", .string("How sure that is.")),
        ]
    )
}
