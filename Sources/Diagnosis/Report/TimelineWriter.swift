import ReportModel

/// Lists the records that matter, of all logs, in one order.
struct TimelineWriter {
    let evidence: EvidenceWriter

    /// More entries than a person reads; the first and last ones are kept.
    private static let limit = 500

    /// The first and the last record of every signal.
    func entries(of caseFile: CaseFile) -> [Report.TimelineEntry] {
        var places: [Place] = []
        for (number, history) in caseFile.histories.enumerated() {
            let occurrences = history.count > 1 ? [history.first, history.last] : [history.first]
            for (index, occurrence) in occurrences.enumerated() where !occurrence.marks.isEmpty {
                places.append(
                    Place(moment: occurrence.moment, kind: history.signal.kind, history: number, isLast: index == 1)
                )
            }
        }
        places.sort { ($0.moment, $0.kind) < ($1.moment, $1.kind) }
        if places.count > TimelineWriter.limit {
            places = Array(places.prefix(TimelineWriter.limit / 2) + places.suffix(TimelineWriter.limit / 2))
        }
        // Only what is shown is decoded and masked.
        return places.compactMap { place in
            let history = caseFile.histories[place.history]
            let mark = (place.isLast ? history.last : history.first).marks.first
            return mark.map { entry($0, place.kind) }
        }
    }

    /// A record that may be shown.
    private struct Place {
        let moment: Moment
        let kind: SignalKind
        let history: Int
        let isLast: Bool
    }

    private func entry(_ mark: RecordMark, _ kind: SignalKind) -> Report.TimelineEntry {
        Report.TimelineEntry(evidence: evidence.evidence(of: mark), kind: kind.name)
    }
}
