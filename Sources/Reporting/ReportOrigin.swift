package import Times

/// Where a report comes from: what readers of it may ask and the diagnosis itself does not know.
package struct ReportOrigin: Hashable, Sendable {
    /// The program's name.
    package let tool: String
    /// The program's version, as `--version` prints it.
    package let version: String
    /// When the report was made; the only part of a report that differs between two runs over the same input.
    package let generated: Instant

    /// An origin; the time is passed in so that a caller can fix it.
    package init(tool: String = "cmgdiag", version: String, generated: Instant) {
        self.tool = tool
        self.version = version
        self.generated = generated
    }
}
