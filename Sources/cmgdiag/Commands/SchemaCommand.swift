import ArgumentParser
import Reporting

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft 2020-12) of the JSON report."
    )

    @Option(name: .customLong("for"), help: ArgumentHelp("Whose output: report or token.", valueName: "output"))
    var subject = Subject.report

    /// The kinds of JSON output.
    enum Subject: String, ExpressibleByArgument, CaseIterable {
        /// Of `analyze`.
        case report
        case token
    }

    func run() {
        switch subject {
        case .report: Terminal.write(ReportSchema.text)
        case .token: Terminal.write(TokenSchema.text)
        }
    }
}
