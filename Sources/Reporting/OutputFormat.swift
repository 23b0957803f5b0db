/// A form in which an answer is written.
package struct OutputFormat: Hashable, Sendable {
    /// The name that `--format` takes.
    package let name: String
    /// The endings of files that ask for it, in lower case and without the dot.
    package let fileExtensions: [String]
    /// Whether it is JSON, each of whose strings is masked by itself before it is written: see `OutputGate`.
    package let isJSON: Bool

    /// A format.
    package init(_ name: String, fileExtensions: [String], isJSON: Bool = false) {
        self.name = name
        self.fileExtensions = fileExtensions
        self.isJSON = isJSON
    }

    package static let text = OutputFormat("text", fileExtensions: ["txt"])
    package static let json = OutputFormat("json", fileExtensions: ["json"], isJSON: true)
    // Its texts are masked one by one as those of JSON are, and masked as a whole it would be no HTML either.
    package static let html = OutputFormat("html", fileExtensions: ["html", "htm"], isJSON: true)
    package static let markdown = OutputFormat("markdown", fileExtensions: ["md"])
}
