import Checked
import ReportModel
import Tokens
import Times

extension CaseFile {
    /// The tokens for the report, in the order of the sources and of their places in them.
    func reportedTokens(sources: [String]) -> [ReportedToken] {
        let marked = tokens.compactMap { token in token.history.first.marks.first.map { (token, $0) } }
        let sorted = marked.sorted { left, right in
            (left.1.source, left.1.lines.lowerBound, left.0.facts.start.offset)
                < (right.1.source, right.1.lines.lowerBound, right.0.facts.start.offset)
        }
        return sorted.map { token, mark in
            let offset = mark.lines.lowerBound - 1
            return ReportedToken(
                facts: token.facts,
                state: token.facts.state(at: judgedAt.seconds),
                source: sources.indices.contains(mark.source) ? sources[mark.source] : "",
                lines: ClosedRange(
                    between: offset +| token.facts.lines.lowerBound,
                    and: offset +| token.facts.lines.upperBound
                ),
                occurrences: token.history.count
            )
        }
    }
}
