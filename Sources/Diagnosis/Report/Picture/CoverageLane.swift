import LogSources
import ReportModel
import Times

/// The lane of the logs themselves: when some log goes on, and when none does.
struct CoverageLane {
    private let caseFile: CaseFile

    init(_ caseFile: CaseFile) {
        self.caseFile = caseFile
    }

    /// `nil` when no file bears a time in what was judged.
    func lane() -> Report.Picture.Lane? {
        let stretches = Stretches(caseFile.scans.flatMap(stretches)).joined()
        return stretches.isEmpty ? nil : Report.Picture.Lane(kind: .coverage, stretches: stretches)
    }

    /// One for each file of a log.
    private func stretches(of scan: ChainScan) -> [Report.Picture.Stretch] {
        guard let point = scan.span.earliest else { return [] }
        return scan.coverage.compactMap { source in
            guard let first = source.first, let last = source.last else { return nil }
            let ends = [first, last].map { (time: $0, instant: $0.utc ?? $0.instant(assuming: point.assumedOffset)) }
            // A log whose clock was set back ends before it begins.
            let isForward = ends[0].instant <= ends[1].instant
            return stretch(from: ends[isForward ? 0 : 1], to: ends[isForward ? 1 : 0])
        }
    }

    /// As much of a file's time as was judged; `nil` for none of it.
    private func stretch(
        from first: (time: LogTime, instant: Instant),
        to last: (time: LogTime, instant: Instant)
    ) -> Report.Picture.Stretch? {
        let start = caseFile.filter?.since.map { max($0, first.instant) } ?? first.instant
        let end = caseFile.filter?.until.map { min($0, last.instant) } ?? last.instant
        guard start <= end else { return nil }
        return Report.Picture.Stretch(
            .covered,
            start: start,
            end: end,
            first: start == first.instant ? first.time : nil,
            last: end == last.instant ? last.time : nil
        )
    }
}

extension LogTime {
    /// Where a time without an offset of its own stands in the common order.
    fileprivate func instant(assuming minutes: Int) -> Instant {
        Instant(milliseconds: localMilliseconds).advanced(byMinutes: minutes)
    }
}
