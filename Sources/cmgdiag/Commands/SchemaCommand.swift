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
        help: ArgumentHelp("Whose output: report, token, explain, rules or methods.", valueName: "output")
    )
    var subject = Subject.report

    /// The kinds of JSON output.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        /// Of `analyze`.
        case report
        case token
        case explain
        case rules
        case methods
    }

    func run() {
        switch subject {
        case .report: Terminal.write(ReportSchema.text)
        case .token: Terminal.write(TokenSchema.text)
        case .explain: Terminal.write(ExplanationSchema.text)
        case .rules: Terminal.write(RulesSchema.text)
        case .methods: Terminal.write(MethodsSchema.text)
        }
    }
}
