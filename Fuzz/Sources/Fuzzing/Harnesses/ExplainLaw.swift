import Diagnosis
import Explanations
import KnowledgePages
import Knowledge

/// Whatever is asked, `explain` answers harmlessly, and the same twice.
enum ExplainLaw {
    /// Made once, since it runs the examples of every rule.
    private static let explainer = Explainer(Catalogue.standard())

    /// The input is one question.
    static func flaw(_ bytes: [UInt8]) -> String? {
        let explanations = [explainer.explanation(of: String(decoding: bytes, as: UTF8.self))]
        let text = ExplanationText().text(of: explanations)
        return Output.flaw(inText: text)
            ?? Output.flaw(inJSON: ExplanationJSON.text(of: explanations, toolVersion: "0"))
    }
}
