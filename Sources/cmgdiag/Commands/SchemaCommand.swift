import ArgumentParser
import Reporting

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema (draft 2020-12) of the JSON report."
    )

    func run() {
        Terminal.ignoreClosedPipes()
        Terminal.write(ReportSchema.text)
    }
}
