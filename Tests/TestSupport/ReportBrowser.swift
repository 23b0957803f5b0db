package import Testing

/// The browser that looks at HTML reports: `Tests/Validation/browse_reports.py`, run with Python.
package enum ReportBrowser {
    /// Whether a browser is there: without arguments the script says how it is used, unless what it needs is missing.
    package static let isAvailable: Bool = { (try? look(at: []).status) == 2 }()

    /// Why a look was left out.
    package static let excuse: Comment = "NOT CHECKED: HTML reports in a browser; run .ci/install tests"

    /// Opens reports, which are pages without a script where that is said, and returns what the script says.
    package static func look(at files: [String], isPlain: Bool = false) throws -> (status: Int32, output: String) {
        try PythonScript.run("browse_reports.py", (isPlain ? ["--plain"] : []) + files)
    }
}
