extension Report {
    /// A remark on the input or the analysis, not on the client.
    package struct Diagnostic: Hashable, Sendable, Codable {
        package let level: Level
        /// The file's name in the report, or a path as it was given; `nil` for a remark on everything.
        package let source: String?
        /// 1-based; `nil` for a remark on a whole file.
        package let line: Int?
        package let message: String

        /// A remark, on a source and a line of it where it is about one.
        package init(level: Level, source: String?, line: Int?, message: String) {
            self.level = level
            self.source = source
            self.line = line
            self.message = message
        }

        /// How much a remark matters.
        package enum Level: String, Hashable, Sendable, Codable, CaseIterable {
            case error
            case warning
            case note
        }
    }
}
