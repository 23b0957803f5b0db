import ReportModel
import Times

/// Lanes of what the client says of itself: each statement holds until another one is made.
struct StatedLanes {
    private let statements: [PictureStatements]
    private let end: Instant
    private let evidence: EvidenceWriter

    /// The lanes of statements, up to the end of the evidence.
    init(_ statements: [PictureStatements], until end: Instant, evidence: EvidenceWriter) {
        self.statements = statements
        self.end = end
        self.evidence = evidence
    }

    /// One for each list that is not empty.
    func lanes() -> [Report.Picture.Lane] {
        statements.compactMap { list in
            let stretches = Stretches(stretches(of: list)).joined()
            return stretches.isEmpty
                ? nil : Report.Picture.Lane(kind: list.kind, name: list.name, stretches: stretches)
        }
    }

    private func stretches(of list: PictureStatements) -> [Report.Picture.Stretch] {
        let sorted = list.statements.sorted { $0.spell.first < $1.spell.first }
        switch list.kind {
        case .certificateMode, .place:
            return sorted.indices.map { index in
                let next = index + 1 < sorted.count ? sorted[index + 1].spell.first.instant : end
                return stretch(sorted[index], until: max(sorted[index].spell.first.instant, next))
            }
        default:
            return sorted.map { stretch($0, until: $0.end ?? $0.spell.last.instant) }
        }
    }

    private func stretch(_ statement: PictureStatement, until end: Instant) -> Report.Picture.Stretch {
        Report.Picture.Stretch(
            statement.state,
            start: statement.spell.first.instant,
            end: end,
            first: statement.history.time(at: statement.spell.first),
            last: statement.end == nil ? statement.history.time(at: statement.spell.last) : nil,
            count: statement.spell.count,
            detail: statement.detail,
            evidence: statement.history.mark(of: statement.spell).map { evidence.evidence(of: $0) }
        )
    }
}
