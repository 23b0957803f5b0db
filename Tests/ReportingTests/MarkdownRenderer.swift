import Foundation
import TestSupport
import Testing

/// The independent renderer: `Tests/Validation/markdown_shape.py`, run with Python.
enum MarkdownRenderer {
    /// Set by build servers, where a check must never be skipped.
    static let mustRun = SchemaValidator.mustRun
    /// Without arguments the script says how it is used, unless what it needs is missing.
    static let isAvailable = (try? run([]).status) == 2
    /// Why a check was skipped.
    static let excuse: Comment = "NOT CHECKED: Markdown in a renderer; run .ci/install tests"

    /// The elements of each page, in order.
    static func shapes(of pages: [String]) throws -> [String] {
        let folder = try TemporaryFolder()
        let paths = try pages.enumerated().map { try folder.write($1, to: "\($0).md") }
        let result = try run(paths)
        try #require(result.status == 0, "\(result.output)")
        let shapes = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
        try #require(shapes.count == pages.count)
        return Array(shapes)
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        try PythonScript.run("markdown_shape.py", arguments)
    }
}
