import Checked
import FleetModel
import Times

/// The beginnings of failures in stretches of time of one length.
struct FleetBars {
    /// A stretch of time, and how many devices began to fail in it.
    struct Bar {
        let start: Instant
        let devices: Int
    }

    /// How long a bar is.
    struct Step {
        let hours: Int64
        /// "a day".
        let words: String

        fileprivate var length: Int64 { hours *| 3600 }
    }

    let step: Step
    /// From the first stretch to the last, those of nobody too.
    let bars: [Bar]
    /// How many devices began to fail before the first bar.
    let earlier: Int

    private static let steps = [
        Step(hours: 1, words: "an hour"), Step(hours: 3, words: "3 hours"), Step(hours: 6, words: "6 hours"),
        Step(hours: 12, words: "12 hours"), Step(hours: 24, words: "a day"), Step(hours: 168, words: "a week"),
        Step(hours: 672, words: "4 weeks"), Step(hours: 8736, words: "52 weeks"),
    ]

    /// The beginnings in bars; `nil` where no device tells.
    ///
    /// - Parameters:
    ///   - beginnings: when devices began to fail.
    ///   - limit: how many bars there are at most.
    ///   - parts: the first of so many parts of the devices may be left out, so that bars are shorter.
    init?(_ beginnings: FleetBeginnings, limit: Int, leavingOut parts: Int) {
        let hours = beginnings.hours
        guard let last = hours.last, let all = FleetBars.step(hours[...], limit) else { return nil }
        // One device that has failed for a year must not make the bars so wide that a wave is one of them.
        let late = hours.dropFirst(FleetBars.stragglers(in: hours, parts))
        let finer = FleetBars.step(late, limit).map { $0.hours < all.hours } ?? false
        let shown = finer ? late : hours[...]
        let chosen = (finer ? FleetBars.step(late, limit) : nil) ?? all
        let end = FleetBars.number(of: last.start, chosen)
        var first = shown.first.map { FleetBars.number(of: $0.start, chosen) } ?? end
        first = max(first, end -| Int64(limit - 1))
        var counts = [Int](repeating: 0, count: Int(end - first) + 1)
        var before = beginnings.earlier
        for hour in hours {
            let place = FleetBars.number(of: hour.start, chosen) -| first
            if place < 0 { before = before +| hour.devices }
            if counts.indices.contains(Int(place)) { counts[Int(place)] += hour.devices }
        }
        step = chosen
        earlier = before
        bars = counts.enumerated().map { Bar(start: FleetBars.start(of: first +| Int64($0), chosen), devices: $1) }
    }

    /// The two days around an hour, in bars of an hour.
    init(around wave: Instant, of beginnings: FleetBeginnings) {
        let hour = Step(hours: 1, words: "an hour")
        let first = FleetBars.number(of: wave, hour) -| 12
        var counts = [Int](repeating: 0, count: 48)
        for share in beginnings.hours {
            let place = FleetBars.number(of: share.start, hour) -| first
            if place >= 0, place < 48 { counts[Int(place)] += share.devices }
        }
        step = hour
        earlier = 0
        bars = counts.enumerated().map { Bar(start: FleetBars.start(of: first +| Int64($0), hour), devices: $1) }
    }

    // MARK: - Counting stretches

    /// The shortest step with which these hours take at most so many bars; the longest where none does.
    private static func step(_ hours: ArraySlice<FleetBeginnings.Hour>, _ limit: Int) -> Step? {
        guard let first = hours.first, let last = hours.last else { return nil }
        return steps.first { number(of: last.start, $0) -| number(of: first.start, $0) < Int64(limit) } ?? steps.last
    }

    /// How many of the first hours hold no more than a part of the devices.
    private static func stragglers(in hours: [FleetBeginnings.Hour], _ parts: Int) -> Int {
        let most = hours.reduce(0) { $0 +| $1.devices } / max(parts, 1)
        var sum = 0
        return hours.prefix { hour in
            sum = sum +| hour.devices
            return sum <= most
        }.count
    }

    /// Weeks begin on a Monday, and 1970 began on a Thursday.
    private static func shift(_ step: Step) -> Int64 { step.hours >= 168 ? 4 * 86_400 : 0 }

    private static func number(of time: Instant, _ step: Step) -> Int64 {
        let (quotient, rest) = (time.seconds -| shift(step)).quotientAndRemainder(dividingBy: step.length)
        return rest < 0 ? quotient - 1 : quotient
    }

    private static func start(of number: Int64, _ step: Step) -> Instant {
        Instant(seconds: (number *| step.length) +| shift(step))
    }
}

extension FleetBeginnings {
    /// The day in which most devices began, where it holds a fifth of all and is worth a closer look.
    var wave: ArraySlice<Hour>? {
        let all = hours.reduce(earlier) { $0 +| $1.devices }
        var best: (range: Range<Int>, devices: Int) = (Range(from: 0, to: 0), 0)
        var (start, sum) = (0, 0)
        for (place, hour) in hours.enumerated() {
            sum = sum +| hour.devices
            while hour.start.milliseconds(since: hours[start].start) >= 86_400_000 {
                sum = sum -| hours[start].devices
                start += 1
            }
            if sum > best.devices { best = (Range(from: start, to: place + 1), sum) }
        }
        guard best.devices >= 5, best.devices >= all / 5 else { return nil }
        return hours[best.range].trimmed(to: best.devices / 50)
    }
}

extension ArraySlice<FleetBeginnings.Hour> {
    /// Without the hours at both ends in which few began: a wave begins with many.
    fileprivate func trimmed(to few: Int) -> ArraySlice {
        var rest = self
        while let first = rest.first, first.devices <= few { rest.removeFirst() }
        while let last = rest.last, last.devices <= few { rest.removeLast() }
        return rest.isEmpty ? self : rest
    }
}
