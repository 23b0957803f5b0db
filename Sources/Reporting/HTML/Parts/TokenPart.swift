import ReportModel
import Times
import Tokens

/// The tokens that stand in the logs: what each is, until when, and what is wrong with it.
struct TokenPart {
    let outline: Outline

    func write(to page: inout Markup) {
        let tokens = outline.report.tokens
        guard !tokens.isEmpty else { return }
        page.element(.section) { page in
            page.heading("Tokens in the logs")
            page.element(.table, .classes("cards")) { page in
                page.heads("Kind", "State", "Valid", "Where")
                page.element(.tbody) { page in
                    for token in tokens { write(token, to: &page) }
                }
            }
        }
        page.endLine()
    }

    private func write(_ token: ReportedToken, to page: inout Markup) {
        let times = token.occurrences > 1 ? ", \(token.occurrences) times" : ""
        page.element(.tr) { page in
            page.element(.th, .set("scope", "row"), text: words(token.facts.kind.rawValue))
            page.element(.td) { page in
                page.text(words(token.state.rawValue))
                for problem in token.facts.problems { page.element(.div, .classes("small"), text: problem.sentence) }
            }
            page.element(.td, text: span(of: token.facts))
            page.element(.td) { page in
                page.text("\(token.source):\(token.lines.lowerBound)\(times) ")
                page.element(.code, text: token.facts.masked)
            }
        }
    }

    private func words(_ name: String) -> String { name.replacing("-", with: " ") }

    private func span(of facts: TokenFacts) -> String {
        let ends = [("from ", facts.validFrom), ("until ", facts.validUntil)].compactMap { word, seconds in
            seconds.map { word + Instant(seconds: $0).heldWithinRFC3339.utcText }
        }
        return ends.isEmpty ? "not known" : ends.joined(separator: " ")
    }
}
