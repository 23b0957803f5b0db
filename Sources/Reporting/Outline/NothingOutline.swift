package import ReportModel

/// Why there was nothing to analyse, as people are shown it: decided here once, for every format that they read.
package struct NothingOutline: Hashable, Sendable {
    /// The reason in one sentence.
    package let headline: String
    /// What else belongs to it, such as what was looked for and where logs lie.
    package let advice: [String]
    /// What is to be said of each thing that was looked at.
    package let remarks: [Report.Diagnostic]

    /// Of some remarks the first one tells the reason, in lines.
    package init(_ diagnostics: [Report.Diagnostic]) {
        let lines = (diagnostics.first?.message ?? "").split(whereSeparator: \.isNewline).map(String.init)
        let reason =
            lines.first?.replacing(Self.opening, with: "", maxReplacements: 1) ?? "there is nothing to analyse."
        headline = reason.prefix(1).uppercased() + reason.dropFirst()
        advice = Array(lines.dropFirst())
        remarks = Array(diagnostics.dropFirst())
    }

    /// How the reason begins where nothing stands before it that says so.
    private static let opening = "nothing to analyse: "

    /// The state, where a report says how the client is.
    package static let state = "not analysed"
}
