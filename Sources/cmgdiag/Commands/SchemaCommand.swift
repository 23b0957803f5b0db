import ArgumentParser
import KnowledgePages
import Reporting

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft 2020-12) of a command's JSON."
    )

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Whose output: report, token, explain, rules, methods, fleet or fleet-rows.",
            valueName: "output"
        ),
        completion: .list(Subject.names),
        transform: Subject.read
    )
    var subject = Subject.report

    /// The kinds of JSON output.
    enum Subject: String, Choice, CaseIterable {
        /// Of `analyze`.
        case report
        case token
        case explain
        case rules
        case methods
        /// Of `fleet --format json`.
        case fleet
        /// Of a line of `fleet --format ndjson`.
        case fleetRows = "fleet-rows"

        static let otherNames = ["analyze": "report", "analyse": "report", "tokens": "token"]
    }

    @OptionGroup var stray: StrayWords

    func validate() throws {
        try stray.refuse { word in (try? Subject.read(word)).map { "cmgdiag schema --for \($0.rawValue)" } }
    }

    func run() {
        switch subject {
        case .report: Terminal.write(ReportSchema.text)
        case .token: Terminal.write(TokenSchema.text)
        case .explain: Terminal.write(ExplanationSchema.text)
        case .rules: Terminal.write(RulesSchema.text)
        case .methods: Terminal.write(MethodsSchema.text)
        case .fleet: Terminal.write(FleetSchema.text)
        case .fleetRows: Terminal.write(FleetRowsSchema.text)
        }
    }
}
