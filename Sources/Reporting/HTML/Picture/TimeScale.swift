import Times

/// Where a time lies across the picture, in hundredths of its width.
///
/// Everywhere an hour is as wide as another, but in breaks: times in which nothing of note begins or ends, and which
/// dwarf all the rest together. A start of the service six weeks before three quarters of an hour of requests would leave
/// these one stroke.
struct TimeScale {
    /// The parts of the axis, from left to right.
    let parts: [Part]

    /// A part of the axis.
    struct Part {
        let start: Instant
        let end: Instant
        /// Hundredths of the width.
        let left: Double
        let width: Double
        let isBreak: Bool
    }

    /// Breaks beyond these would leave little else to see.
    private static let breakLimit = 2
    private static let breakWidth = 6.0
    /// Left free at both ends, so that what lies there is not cut.
    private static let margin = 0.6

    /// A break is at least so many times as long as all that is shorter together, and so many milliseconds.
    private static let least = (factor: 8.0, length: 2.0 * 3_600_000)

    /// The scale for times of note; `nil` for none. What goes on in a busy stretch is never left out.
    init?(_ times: [Instant], busy: [(start: Instant, end: Instant)] = []) {
        let sorted = Array(Set(times)).sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        guard first < last else {
            parts = [Part(start: first, end: first, left: 50, width: 0, isBreak: false)]
            return
        }
        let gaps = zip(sorted, sorted.dropFirst()).map { ($0, $1) }
        let isBusy = { (gap: (Instant, Instant)) in busy.contains { $0.start <= gap.0 && $0.end >= gap.1 } }
        let breaks = TimeScale.breaks(of: gaps.map { (Double($0.1.milliseconds(since: $0.0)), isBusy($0)) })
        parts = TimeScale.parts(of: gaps, breaks: breaks)
    }

    /// Which of the gaps are breaks: the largest ones, as long as each dwarfs all that is shown.
    private static func breaks(of gaps: [(length: Double, isBusy: Bool)]) -> Set<Int> {
        let order = gaps.indices.filter { !gaps[$0].isBusy }.sorted { gaps[$0].length > gaps[$1].length }
        var rest = gaps.reduce(0) { $0 + $1.length }
        var count = 0
        for (index, place) in order.prefix(breakLimit).enumerated() {
            let length = gaps[place].length
            rest -= length
            if rest > 0, length >= least.factor * rest, length >= least.length { count = index + 1 }
        }
        return Set(order.prefix(count))
    }

    private static func parts(of gaps: [(Instant, Instant)], breaks: Set<Int>) -> [Part] {
        let room = 100 - 2 * margin - Double(breaks.count) * breakWidth
        let whole = gaps.indices.filter { !breaks.contains($0) }
            .reduce(0.0) { $0 + Double(gaps[$1].1.milliseconds(since: gaps[$1].0)) }
        var parts: [Part] = []
        var left = margin
        for (place, gap) in gaps.enumerated() {
            let isBreak = breaks.contains(place)
            let width = isBreak ? breakWidth : room * Double(gap.1.milliseconds(since: gap.0)) / whole
            if let last = parts.last, !last.isBreak, !isBreak {
                parts[parts.count - 1] = Part(
                    start: last.start,
                    end: gap.1,
                    left: last.left,
                    width: last.width + width,
                    isBreak: false
                )
            } else {
                parts.append(Part(start: gap.0, end: gap.1, left: left, width: width, isBreak: isBreak))
            }
            left += width
        }
        return parts
    }

    /// The first and the last time on the axis.
    var start: Instant { parts.first?.start ?? Instant(milliseconds: 0) }
    var end: Instant { parts.last?.end ?? Instant(milliseconds: 0) }

    /// Where a time lies; what is beyond the axis lies at its end.
    func place(of time: Instant) -> Double {
        guard let part = parts.first(where: { time <= $0.end }) ?? parts.last else { return 0 }
        let length = Double(part.end.milliseconds(since: part.start))
        guard length > 0 else { return part.left }
        let share = Double(time.milliseconds(since: part.start)) / length
        return part.left + part.width * min(max(share, 0), 1)
    }
}
