import Explanations
import KnowledgePages
import Reporting
import Tokens

/// What a code, a name or a line of a log means: several meanings where it can have several.
public struct ExplainedText: Sendable {
    /// What was asked, with secrets masked and without blanks around it.
    public let query: String

    /// Every meaning, the most likely first; empty when nothing is known.
    public let meanings: [Meaning]

    /// Known names and codes that resemble the query, the nearest first; empty when it is known.
    public let suggestions: [String]

    /// The same in the engine's terms, to draw it from.
    private let drawn: Explanation

    /// What is known of a text.
    init(_ explanation: Explanation) {
        drawn = explanation
        query = TokenMask.mask(explanation.query)
        meanings = explanation.readings.map { Meaning($0) }
        suggestions = explanation.suggestions
    }

    /// The meanings for people, as `cmgdiag explain` prints them.
    ///
    /// - Parameter options: how the page is set; there is one detail.
    /// - Returns: lines, each ended. Secrets are masked, and control characters are made visible.
    public func text(_ options: TextOptions = TextOptions()) -> String {
        GatedText.text { $0.write(ExplanationText(options.page).text(of: [drawn])) }
    }

    /// The meanings for programs with all that is known, as `cmgdiag explain --json` prints them.
    ///
    /// - Returns: JSON with sorted keys, ended by a line end. Secrets are masked, and control characters are escaped.
    public func json() -> String {
        ExplanationJSON.text(of: [drawn], toolVersion: ToolVersion.text)
    }
}
