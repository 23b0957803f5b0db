/// A form in which an answer is written.
package struct OutputFormat: Hashable, Sendable {
    /// The name that `--format` takes.
    package let name: String
    /// The endings of files that ask for it, in lower case and without the dot.
    package let fileExtensions: [String]
    /// Whether each text in it is masked by itself before it is written, as in JSON: see `OutputGate`.
    package let isMasked: Bool

    /// Whether it is for a program that takes anything on standard error for a fault, and knows the exit codes 0 and 1 only.
    package let isForRemediation: Bool

    /// A format.
    package init(_ name: String, fileExtensions: [String], isMasked: Bool = false, isForRemediation: Bool = false) {
        self.name = name
        self.fileExtensions = fileExtensions
        self.isMasked = isMasked
        self.isForRemediation = isForRemediation
    }

    package static let text = OutputFormat("text", fileExtensions: ["txt"])
    package static let json = OutputFormat("json", fileExtensions: ["json"], isMasked: true)
    package static let html = OutputFormat("html", fileExtensions: ["html", "htm"], isMasked: true)
    package static let markdown = OutputFormat("markdown", fileExtensions: ["md", "markdown"])
    package static let ndjson = OutputFormat("ndjson", fileExtensions: ["ndjson", "jsonl"], isMasked: true)
    package static let csv = OutputFormat("csv", fileExtensions: ["csv"])
    package static let digest = OutputFormat("digest", fileExtensions: [], isForRemediation: true)
}
