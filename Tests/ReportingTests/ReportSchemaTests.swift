import Diagnosis
import Reporting
import ReportModel
import SetupCommand
import Testing
import TestSupport
import Tokens

struct ReportSchemaTests {
    let schema: ReadJSON

    init() throws {
        schema = try ReadJSON(ReportSchema.text)
    }

    private func values(_ definition: String, _ property: String) -> [String]? {
        schema["$defs"]?[definition]?["properties"]?[property]?["enum"]?.texts
    }

    @Test func versionIsTheReports() throws {
        #expect(schema["properties"]?["schemaVersion"]?["const"]?.text == ReportSchema.version)
        #expect(schema["$id"]?.text == "urn:cmgdiag:report:" + ReportSchema.version)
        #expect(ReportSchema.text.hasSuffix("}\n"))
        let tokens = try ReadJSON(TokenSchema.text)
        #expect(tokens["properties"]?["schemaVersion"]?["const"]?.text == TokenSchema.version)
        #expect(tokens["$id"]?.text == "urn:cmgdiag:token:" + TokenSchema.version)
    }

    /// A report is whole, or says only why there is none.
    @Test func partsOfTheDiagnosisComeTogether() throws {
        let required = Set(try #require(schema["required"]?.texts))
        let parts = try #require(schema["properties"]).keys.subtracting(required).subtracting(["verdict", "devices"])
        let together = try #require(schema["dependentRequired"])
        #expect(together.keys == parts.union(["verdict"]))
        #expect(Set(together["verdict"]?.texts ?? []) == parts.subtracting(["filter", "answers", "service"]))
        let nothing = try ReadJSON(try jsonOfNothing())
        #expect(nothing.keys == required)
    }

    @Test func listedValuesAreThoseOfTheDiagnosis() {
        #expect(values("clock", "source") == Report.Clock.Source.allCases.map(\.rawValue))
        #expect(values("verdict", "status") == Report.Verdict.Status.allCases.map(\.rawValue))
        #expect(values("area", "id") == Area.reported.map(\.rawValue))
        #expect(values("area", "state") == AreaReport.State.allCases.map(\.rawValue))
        #expect(values("finding", "area") == Area.allCases.map(\.rawValue))
        #expect(values("finding", "severity") == Severity.allCases.reversed().map(\.rawValue))
        #expect(values("finding", "confidence") == Confidence.allCases.map(\.rawValue))
        #expect(values("finding", "status") == Finding.Status.allCases.map(\.rawValue))
        #expect(values("diagnostic", "level") == Report.Diagnostic.Level.allCases.map(\.rawValue))
    }

    @Test func listedValuesOfTokensAreThoseOfTheLibrary() throws {
        #expect(values("token", "kind") == TokenKind.allCases.map(\.rawValue))
        #expect(values("token", "state") == TokenState.allCases.map(\.rawValue))
        #expect(values("tokenProblem", "code") == TokenProblem.Code.allCases.map(\.rawValue))
        let tokens = try ReadJSON(TokenSchema.text)
        let problem = tokens["$defs"]?["commandLineProblem"]?["properties"]?["code"]?["enum"]?.texts
        #expect(problem == CommandLineProblem.Code.allCases.map(\.rawValue))
        let references = Set(tokens.all.compactMap { $0["$ref"]?.text })
        #expect(references == Set((tokens["$defs"]?.keys ?? []).map { "#/$defs/" + $0 }))
    }

    @Test func everyPropertyIsDescribed() {
        let lists = schema.all.compactMap { $0["properties"] }
            .filter { !$0.object.values.allSatisfy { $0.keys == ["const"] || $0.keys == ["$ref"] } }
        #expect(lists.count > 20)
        for (name, property) in lists.flatMap(\.object) {
            #expect(property["description"]?.text?.hasSuffix(".") == true, "\(name) is not described")
        }
    }

    /// What tokens and facts hold is not this program's to say; everything else is.
    @Test func objectsAreClosedButForFactsAndDecodedParts() {
        let facts = schema["$defs"]?.object.filter { $0.key.hasSuffix("Facts") }.flatMap(\.value.all) ?? []
        let open = schema.all.filter { $0["type"]?.text == "object" && $0["additionalProperties"] == nil }
        let factsOpen = facts.filter { $0["type"]?.text == "object" }
        let named = ["area": ["facts"], "token": ["header", "claims"]].flatMap { definition, properties in
            properties.map { schema["$defs"]?[definition]?["properties"]?[$0]?["type"]?.text }
        }
        #expect(named == ["object", "object", "object"])
        #expect(open.count == factsOpen.count + named.count)
    }

    @Test func requiredNamesAreProperties() {
        for value in schema.all {
            guard let required = value["required"]?.texts, let properties = value["properties"] else { continue }
            #expect(properties.keys.isSuperset(of: required))
        }
    }

    @Test func referencesLeadSomewhere() throws {
        let definitions = try #require(schema["$defs"]).keys
        let references = Set(schema.all.compactMap { $0["$ref"]?.text })
        // A report on several devices holds whole ones.
        #expect(references == Set(definitions.map { "#/$defs/" + $0 } + ["#"]), "a definition is missing or not used")
    }

    private func jsonOfNothing() throws -> String {
        let remark = Report.Diagnostic(level: .error, source: nil, line: nil, message: "Nothing.")
        return JSONReporter(origin: EngineReport.origin, exitCode: 2).nothing([remark])
    }
}
