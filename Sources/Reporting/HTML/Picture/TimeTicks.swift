import Times

/// The marks under the axis, at round times of its clock.
struct TimeTicks {
    let scale: TimeScale
    /// Minutes to add to the clock's time to reach UTC.
    let offsetMinutes: Int

    /// A mark.
    struct Tick {
        /// Hundredths of the width.
        let place: Double
        let text: String
        /// Whether it can be left out where there is little room.
        let isSecond: Bool
    }

    /// Lengths between marks that people count in, in milliseconds: a second to a year.
    private static let steps: [Int64] = [
        1000, 5000, 15_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000, 7_200_000, 21_600_000, 43_200_000,
        86_400_000, 172_800_000, 604_800_000, 1_209_600_000, 2_592_000_000, 7_776_000_000, 31_536_000_000,
    ]
    /// The room that a mark with its text takes, in hundredths of the width.
    private static let room = 13.0

    /// The marks from left to right, none over another.
    func ticks() -> [Tick] {
        var ticks: [Tick] = []
        var day = ""
        for part in scale.parts where !part.isBreak {
            for time in times(in: part) {
                let place = scale.place(of: time)
                // What comes behind a break is worth more than what stands before it, but for the axis's beginning.
                if time == part.start {
                    ticks.removeLast(ticks.dropFirst().count { place - $0.place < TimeTicks.room })
                }
                guard ticks.last.map({ place - $0.place >= TimeTicks.room }) ?? true else { continue }
                let (date, clock) = texts(of: time)
                let isNew = date != day
                day = date
                let text = isNew ? date + (clock == "00:00" ? "" : " " + clock) : clock
                ticks.append(Tick(place: place, text: text, isSecond: ticks.count % 2 == 1))
            }
        }
        return ticks
    }

    /// The beginning of a part, and the round times in it.
    private func times(in part: TimeScale.Part) -> [Instant] {
        let length = part.end.milliseconds(since: part.start)
        let wanted = part.width / TimeTicks.room
        guard length > 0, wanted >= 1 else { return [part.start] }
        let step = TimeTicks.steps.first { Double(length) / Double($0) <= wanted } ?? length
        let shift = Int64(offsetMinutes).multipliedReportingOverflow(by: 60_000).partialValue
        let local = part.start.advanced(byMilliseconds: -shift).milliseconds
        var time = Instant(milliseconds: local - local % step).advanced(byMilliseconds: shift)
        var times = [part.start]
        while time < part.end, times.count < 12 {
            if time > part.start { times.append(time) }
            time = time.advanced(byMilliseconds: step)
        }
        return times
    }

    /// The date and the time of day on the axis's clock.
    private func texts(of time: Instant) -> (date: String, clock: String) {
        let local = time.advanced(byMinutes: -offsetMinutes).milliseconds
        let text = CivilTime(millisecondsSinceEpoch: local).text(separator: " ")
        let parts = text.split(separator: " ")
        let clock = parts.last.map { String($0.prefix(8)) } ?? ""
        return (parts.first.map(String.init) ?? "", clock.hasSuffix(":00") ? String(clock.prefix(5)) : clock)
    }
}
