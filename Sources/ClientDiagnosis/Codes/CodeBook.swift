import Diagnosis
import Explanations
import Knowledge
import SystemFiles

/// Says what error codes, flag values, status texts, rules, kinds of lines and whole lines of logs mean.
///
/// Make one and keep it: it runs the examples of all rules once, to know which rule looks at what.
public struct CodeBook: Sendable {
    private let explainer: Explainer

    /// A book of all that `cmgdiag explain` knows.
    ///
    /// It takes some ten milliseconds to make.
    public init() {
        explainer = Explainer(Catalogue.standard())
    }

    /// Everything that a text can mean.
    ///
    /// - Parameter text: a code in any spelling (`0x80072f8f`, `-2147012721`, `12175`, `HTTP 403`), a value of flags
    ///   (`0x9`), the name of a constant, a rule's id or name, a kind of line, a line of a log, an error of Entra's
    ///   sign-in (`AADSTS50001`), the state of a site (`480`), or a question in a few words.
    /// - Returns: the meanings, or what resembles the text when it is not known.
    public func explain(_ text: String) -> ExplainedText {
        ExplainedText(explainer.explanation(of: CarriedPath.shown(text)))
    }
}
