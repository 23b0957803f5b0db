import SafeText

/// Why a path could not be read.
package struct SourceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path as it was given; bytes in it that are no text are escaped.
    package let path: String
    /// What happened, as the end of a sentence.
    package let reason: String
    /// What to try, as a whole sentence.
    package let advice: String

    package var description: String { "\(path.inOneLine): \(reason.inOneLine). \(advice)" }

    private init(path: String, reason: String, advice: String) {
        self.path = CarriedPath.shown(path)
        self.reason = reason
        self.advice = advice
    }

    /// Nothing lies under the path.
    package static func notFound(_ path: String) -> SourceError {
        SourceError(
            path: path,
            reason: "no such file or folder",
            advice: "Check the spelling; a path with blanks needs quotation marks."
        )
    }

    /// The path may not be read.
    package static func noPermission(_ path: String) -> SourceError {
        SourceError(
            path: path,
            reason: "no permission to read",
            advice: "Run as administrator, or copy the logs to a folder of your own and analyse the copy."
        )
    }

    /// Reading failed for another reason.
    package static func unreadable(_ path: String, reason: String) -> SourceError {
        SourceError(path: path, reason: reason, advice: "Copy the file elsewhere and analyse the copy.")
    }
}
