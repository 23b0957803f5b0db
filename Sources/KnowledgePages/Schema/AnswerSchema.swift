import Reporting

/// The JSON Schema of an answer: what programs that read it may rely on.
struct AnswerSchema {
    /// What is asked: `rules`.
    let subject: String
    let version: String
    let description: String
    /// Beside the version and the tool.
    let properties: [SchemaProperty]
    let definitions: [String: SchemaNode]

    /// The whole schema, ended by a line end.
    var text: String {
        let frame = [
            SchemaProperty(
                "schemaVersion",
                .object(["const": .text(version), "description": .text(Self.aboutVersion)])
            ),
            SchemaProperty("tool", .defined("tool", "The program that wrote it.")),
        ]
        guard case .object(var schema) = SchemaNode.object(description, frame + properties) else { return "" }
        schema["$schema"] = .text("https://json-schema.org/draft/2020-12/schema")
        schema["$id"] = .text("urn:cmgdiag:\(subject):\(version)")
        schema["title"] = .text("cmgdiag \(subject), version \(version)")
        schema["$defs"] = .object(definitions.merging(Self.shared) { own, _ in own })
        return JSONDocument.text(of: SchemaNode.object(schema))
    }

    private static let aboutVersion = """
        The version of this shape: the second number grows with additions, the first with changes that break readers.
        """

    /// What every answer may refer to.
    private static let shared: [String: SchemaNode] = [
        "tool": .object(
            "A program.",
            [
                SchemaProperty("name", .string("Its name.")), SchemaProperty("version", .string("Its version.")),
            ]
        ),
        "reference": .object(
            "A page that documents it.",
            [
                SchemaProperty("title", .string("The page's title.")),
                SchemaProperty("url", .string("The page's full address.", pattern: "^https?://")),
            ]
        ),
    ]
}
