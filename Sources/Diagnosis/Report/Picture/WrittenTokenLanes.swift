import ReportModel
import Times
import Tokens

/// Lanes of the tokens that stand in the logs: how long each is valid by its own word.
struct WrittenTokenLanes {
    private let caseFile: CaseFile
    private let evidence: EvidenceWriter

    init(_ caseFile: CaseFile, evidence: EvidenceWriter) {
        self.caseFile = caseFile
        self.evidence = evidence
    }

    /// One for each token that says from when until when.
    func lanes() -> [Report.Picture.Lane] {
        caseFile.tokens.compactMap { token in
            guard let from = token.facts.validFrom, let until = token.facts.validUntil, from <= until else {
                return nil
            }
            let bounds = [from, until].map { Instant(seconds: $0) }
            let stretch = Report.Picture.Stretch(
                .valid,
                start: bounds[0],
                end: bounds[1],
                first: bounds[0].utcTime,
                last: bounds[1].utcTime,
                detail: token.facts.kind.rawValue.replacing("-", with: " "),
                evidence: token.history.first.marks.first.map { evidence.evidence(of: $0) }
            )
            return Report.Picture.Lane(kind: .token, stretches: [stretch])
        }
    }
}

extension Instant {
    /// The same as a time that is written in UTC.
    fileprivate var utcTime: LogTime { LogTime(localMilliseconds: milliseconds, offset: .minutes(0)) }
}
