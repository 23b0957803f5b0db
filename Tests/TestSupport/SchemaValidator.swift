import Foundation
package import Testing

/// The independent validator: `Tests/Validation/validate_reports.py`, run with Python.
package final class SchemaValidator {
    /// Set by build servers, where a check must never be skipped.
    package static let mustRun = !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty

    /// Whether Python and the packages of the script are there: without arguments it says how it is used, unless what
    /// it needs is missing. It finds its environment itself.
    package static let isAvailable: Bool = {
        (try? run([]).status) == 2
    }()

    /// Why a check was skipped.
    package static let excuse: Comment = "NOT CHECKED: reports against their schema; run .ci/install tests"

    private let folder: TemporaryFolder

    package init() throws {
        folder = try TemporaryFolder()
    }

    /// Validates reports, given by names, and returns what the script says, with the folder left out.
    package func validate(
        _ reports: [(name: String, text: String)],
        schema: String
    ) throws -> (status: Int32, output: String) {
        let files = [(name: "schema", text: schema)] + reports
        let paths = try files.map { try folder.write($0.text, to: $0.name + ".json") }
        let result = try Self.run(paths)
        return (result.status, result.output.replacing(folder.path + "/", with: ""))
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        try PythonScript.run("validate_reports.py", arguments)
    }
}
