/// Lists the records that matter, of all logs, in one order.
struct TimelineWriter {
    let evidence: EvidenceWriter

    /// More entries than a person reads; the first and last ones are kept.
    private static let limit = 500

    /// The first and the last record of every signal.
    func entries(of caseFile: CaseFile) -> [Report.TimelineEntry] {
        var entries: [Report.TimelineEntry] = []
        for history in caseFile.histories {
            entries += history.first.marks.prefix(1).map { entry($0, history.signal.kind) }
            guard history.count > 1 else { continue }
            entries += history.last.marks.prefix(1).map { entry($0, history.signal.kind) }
        }
        entries.sort { ($0.moment, $0.kind) < ($1.moment, $1.kind) }
        guard entries.count > TimelineWriter.limit else { return entries }
        return Array(entries.prefix(TimelineWriter.limit / 2) + entries.suffix(TimelineWriter.limit / 2))
    }

    private func entry(_ mark: RecordMark, _ kind: SignalKind) -> Report.TimelineEntry {
        Report.TimelineEntry(moment: mark.moment, evidence: evidence.evidence(of: mark), kind: kind)
    }
}
