import ClientDiagnosis
import Foundation
import Testing

/// The values are those of the JSON report, none left out and none made up.
struct ValueTests {
    private let diagnoser = Diagnoser()

    @Test(arguments: LogFolders.all)
    func valuesAreWhatTheJSONReportHolds(folder: String) throws {
        let logs = try diagnoser.diagnose(paths: [folder])
        #expect(try decoded(logs.json()) == logs.report)
    }

    @Test(arguments: LogFolders.all)
    func valuesComeBackAsTheyWereWritten(folder: String) throws {
        let report = try diagnoser.diagnose(paths: [folder]).report
        let written = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(ClientReport.self, from: written) == report)
    }

    /// What was decoded and encoded again is the tool's report without the few keys that have no value.
    @Test(arguments: LogFolders.all)
    func everyKeyOfTheReportHasAValue(folder: String) throws {
        let logs = try diagnoser.diagnose(paths: [folder])
        let tools = try paths(in: Data(logs.json().utf8))
        let ours = try paths(in: JSONEncoder().encode(logs.report))
        let withoutValue = tools.subtracting(ours)
            .filter { !$0.hasPrefix("tokens.header") && !$0.hasPrefix("tokens.claims") }
        #expect(withoutValue.sorted() == (["generated", "schemaVersion", "tool", "tool.name", "tool.version"]))
        #expect(ours.subtracting(tools).isEmpty)
    }

    @Test func factsOfEveryKindComeBack() throws {
        let json = Data(#"{"a":{"b":[1,"2",true,-3,[]]},"c":{},"d":""}"#.utf8)
        let facts = try JSONDecoder().decode([String: ClientReport.Fact].self, from: json)
        #expect(facts["a"] == .object(["b": .list([.number(1), .text("2"), .flag(true), .number(-3), .list([])])]))
        #expect(try JSONDecoder().decode([String: ClientReport.Fact].self, from: JSONEncoder().encode(facts)) == facts)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ClientReport.Fact.self, from: Data("null".utf8))
        }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ClientReport.Fact.self, from: Data("1.5".utf8)) }
    }

    @Test func severitiesAreInOrder() {
        #expect(ClientReport.Finding.Severity.allCases.reversed().sorted() == [.info, .warning, .error])
        #expect(ClientReport.Finding.Severity.error >= .error)
    }

    private func decoded(_ json: String) throws -> ClientReport {
        try JSONDecoder().decode(ClientReport.self, from: Data(json.utf8))
    }

    /// All keys with the keys around them, those in arrays too: `findings.evidence.lines.start`.
    private func paths(in json: Data) throws -> Set<String> {
        var paths: Set<String> = []
        func walk(_ value: Any, _ path: [String]) {
            for element in value as? [Any] ?? [] { walk(element, path) }
            for (key, member) in value as? [String: Any] ?? [:] {
                paths.insert((path + [key]).joined(separator: "."))
                walk(member, path + [key])
            }
        }
        walk(try JSONSerialization.jsonObject(with: json), [])
        return paths
    }
}
