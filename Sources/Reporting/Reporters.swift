/// The formats of a report: all that the command line offers, its help names, and the endings of files choose.
package enum Reporters {
    /// One row for each; the first one writes where nobody chose.
    package static let all: [any Reporter.Type] = [
        TextReporter.self,
        JSONReporter.self,
        HTMLReporter.self,
        MarkdownReporter.self,
        DigestReporter.self,
    ]

    /// The reporter of a format; the first one of all for a format without any.
    package static func reporter(of format: OutputFormat) -> any Reporter.Type {
        all.first { $0.format == format } ?? TextReporter.self
    }
}
