import Checked
import ReportModel
import Times

/// Stretches of one lane, so few that a person sees them: neighbours of one state become one.
struct Stretches {
    private let all: [Report.Picture.Stretch]

    /// More are drawn over each other.
    private static let limit = 60
    /// What lies nearer is drawn as one, in milliseconds.
    private static let gap: Int64 = 2 * 3_600_000

    /// Stretches in any order.
    init(_ stretches: [Report.Picture.Stretch]) {
        all = stretches.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    /// The same in order, joined as far as needed.
    func joined() -> [Report.Picture.Stretch] {
        var joined = all
        var gap = Stretches.gap
        repeat {
            joined = Stretches.joined(joined, across: gap)
            gap = gap *| 4
        } while joined.count > Stretches.limit && gap < .max
        // States that alternate without end can't be joined; the first and the last ones say most.
        guard joined.count > Stretches.limit else { return joined }
        return Array(joined.prefix(Stretches.limit / 2) + joined.suffix(Stretches.limit / 2))
    }

    private static func joined(_ all: [Report.Picture.Stretch], across gap: Int64) -> [Report.Picture.Stretch] {
        var joined: [Report.Picture.Stretch] = []
        for stretch in all {
            if let last = joined.last, last.goesOn(in: stretch, across: gap) {
                joined[joined.count - 1] = last.joined(with: stretch)
            } else {
                joined.append(stretch)
            }
        }
        return joined
    }
}

extension Report.Picture.Stretch {
    fileprivate func goesOn(in next: Report.Picture.Stretch, across gap: Int64) -> Bool {
        state == next.state && detail == next.detail && finding == next.finding
            && next.start.milliseconds(since: end) <= gap
    }

    /// Both together; of two records the one of the latest counts, as it tells how things are.
    fileprivate func joined(with next: Report.Picture.Stretch) -> Report.Picture.Stretch {
        Report.Picture.Stretch(
            state,
            start: start,
            end: max(end, next.end),
            first: first ?? next.first,
            last: next.end >= end ? next.last ?? last : last,
            count: count +| next.count,
            detail: detail,
            evidence: next.evidence ?? evidence,
            finding: finding
        )
    }
}
