import Checked
import ReportModel
import Times

/// Stretches of one lane, so few that a person sees them: neighbours of one state become one.
struct Stretches {
    private let all: [Report.Picture.Stretch]

    /// Of more than these the middle is drawn as stretches in which the state changes.
    private static let limit = 60
    /// So many of the first, and of the last, are always drawn as they are.
    private static let kept = 20
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
        // States that alternate without end can't be joined. The first and the last ones say most; what lies between
        // must not look as if nothing was there.
        guard joined.count > Stretches.limit else { return joined }
        let middle = joined.dropFirst(Stretches.kept).dropLast(Stretches.kept)
        return joined.prefix(Stretches.kept) + Stretches.mixed(middle) + joined.suffix(Stretches.kept)
    }

    /// Neighbours in groups, parted where the time between them is longest, so that a group spans no more than it must.
    private static func mixed(_ middle: ArraySlice<Report.Picture.Stretch>) -> [Report.Picture.Stretch] {
        var end = Instant(milliseconds: .min)
        let distances = middle.map { stretch in
            defer { end = max(end, stretch.end) }
            return stretch.start.milliseconds(since: end)
        }
        let widest = distances.indices.dropFirst().sorted { (distances[$1], $0) < (distances[$0], $1) }
        let cuts = Set(widest.prefix(limit - 2 * kept - 1))
        var groups: [[Report.Picture.Stretch]] = []
        for (index, stretch) in middle.enumerated() {
            if groups.isEmpty || cuts.contains(index) { groups.append([]) }
            groups[groups.count - 1].append(stretch)
        }
        return groups.compactMap(mixed)
    }

    /// Several as one in which the state changes; one alone stays what it is.
    private static func mixed(_ group: [Report.Picture.Stretch]) -> Report.Picture.Stretch? {
        guard let first = group.first, group.count > 1 else { return group.first }
        let last = group.max { $0.end < $1.end } ?? first
        return Report.Picture.Stretch(
            .mixed,
            start: first.start,
            end: last.end,
            first: first.first,
            last: last.last ?? last.first,
            count: group.reduce(0) { $0 +| $1.count },
            evidence: group.reversed().lazy.compactMap(\.evidence).first,
            finding: first.finding,
            merged: group.count
        )
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
