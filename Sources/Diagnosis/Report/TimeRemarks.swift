import CMTraceLog
import Times
import ReportModel

/// Says what is not known of the times in the logs, and what became of the times that were asked for.
struct TimeRemarks {
    let scans: [ChainScan]
    let clock: Report.Clock
    let filter: Report.Filter?

    /// More files than these are counted, not named.
    private static let namedLimit = 3

    /// The remarks in a fixed order, those on what was asked for first.
    func remarks() -> [Report.Diagnostic] {
        [onFilter, onClock, onJoints, onUndatedRecords, onMissingOffsets].compactMap { $0 }
    }

    // One after the other: a list of tens of thousands would be made for each question.
    private var sources: LazySequence<FlattenSequence<LazyMapSequence<[ChainScan], [SourceCoverage]>>> {
        scans.lazy.flatMap(\.coverage)
    }
    private var span: TimeSpan { TimeSpan(scans.lazy.map(\.wholeSpan)) }

    // MARK: - What was asked for

    private var onFilter: Report.Diagnostic? {
        guard let filter else { return nil }
        let all = sources.reduce(0) { $0 + $1.records }
        let judged = sources.reduce(0) { $0 + $1.judgedRecords }
        guard all > 0 else { return nil }
        guard judged > 0 else {
            return remark(
                .error,
                "No record was written \(filter.words(by: clock.written ?? span.latest?.time))\(extent). Ask for another time."
            )
        }
        return remark(
            .note,
            "Only records \(filter.words(by: clock.written ?? span.latest?.time)) are judged, \(judged) of \(all)\(extent)."
                + unplaced
        )
    }

    /// From when to when the logs go, as the end of a sentence.
    private var extent: String {
        guard let first = span.earliest, let last = span.latest else { return "; the records bear no time" }
        return "; the logs go from \(first.time.statedText) to \(last.time.statedText)"
    }

    /// What became of records whose time does not tell whether they lie inside.
    private var unplaced: String {
        var sentences: [String] = []
        if sources.contains(where: { $0.firstUndatedLine != nil }) {
            sentences.append(" A record without a date counts with the one before it; a log without any counts whole.")
        }
        if sources.contains(where: { $0.recordsWithoutOffset > 0 }) {
            sentences.append(" Where a record has no offset, that of the others is assumed for this, else none.")
        }
        return sentences.joined()
    }

    private var onClock: Report.Diagnostic? {
        guard clock.source == .option, let first = TimeSpan(scans.lazy.map(\.span)).earliest,
            clock.judgedAt < first.moment.instant
        else { return nil }
        let text = """
            The time given with --now, \(clock.judgedAt.utcText), lies before every record; the first one is of \
            \(first.time.statedText). What the logs tell had not happened then.
            """
        return remark(.warning, text)
    }

    // MARK: - What the logs lack

    private var onJoints: Report.Diagnostic? {
        let joined = Array(sources.filter { $0.joints > 0 }.map(\.name))
        guard !joined.isEmpty else { return nil }
        let text = """
            Several logs stand one after the other in \(named(joined)): time runs back where another component writes. \
            They are judged by their times, like the logs of a folder.
            """
        return remark(.note, text)
    }

    /// Where records of a kind stand: how many of each source, and the line of its first.
    private func places(_ records: (SourceCoverage) -> (count: Int, firstLine: Int?)) -> [String] {
        sources.compactMap { source in
            let (number, line) = records(source)
            return line.map { count(number, of: source, firstLine: $0) }
        }
    }

    private var onUndatedRecords: Report.Diagnostic? {
        let undated = places { ($0.undatedRecords, $0.firstUndatedLine) }
        guard !undated.isEmpty else { return nil }
        let text = """
            Records without a date and time that exist, in \(named(undated)), are put beside their neighbours; when \
            they were written is not known.
            """
        return remark(.note, text)
    }

    private var onMissingOffsets: Report.Diagnostic? {
        let lacking = places { ($0.recordsWithoutOffset, $0.firstLineWithoutOffset) }
        guard !lacking.isEmpty else { return nil }
        let text = """
            Some records have no offset from UTC that can be read, in \(named(lacking)): their times are those of the \
            device's clock, and UTC is not known.
            """ + (sources.contains { $0.hasIdleOffsets } ? TimeRemarks.onDeploymentToolkit : "")
        return remark(.note, text)
    }

    private static let onDeploymentToolkit =
        " The Microsoft Deployment Toolkit writes +000 in every time zone, which is no offset."

    /// How many records of a file something is true of, and where the first stands: `ccmsetup.log (1 of 39, line 4)`.
    private func count(_ count: Int, of source: SourceCoverage, firstLine line: Int) -> String {
        guard count < source.records else { return "\(source.name) (all \(count))" }
        return "\(source.name) (\(count) of \(source.records), \(count == 1 ? "in" : "the first in") line \(line))"
    }

    private func named(_ names: [String]) -> String {
        let more = names.count - TimeRemarks.namedLimit
        return names.prefix(TimeRemarks.namedLimit).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    private func remark(_ level: Report.Diagnostic.Level, _ message: String) -> Report.Diagnostic {
        Report.Diagnostic(level: level, source: nil, line: nil, message: message)
    }
}
