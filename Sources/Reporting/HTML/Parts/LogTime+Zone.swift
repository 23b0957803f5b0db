import Checked
import Times

extension LogTime {
    /// The log's own clock with its distance from UTC, `2025-11-04 08:00:00 -06:00`; without one, that UTC is not known.
    var zonedText: String {
        guard let minutes = offsetMinutes else { return localText + " (UTC not known)" }
        return localText + " " + LogTime.zone(ofOffset: minutes)
    }

    /// The same without what is shorter than a second.
    var zonedSeconds: String {
        var whole = self
        whole.localMilliseconds = localMilliseconds -| localMilliseconds % 1000
        return whole.zonedText
    }

    /// `-06:00` for 360 minutes to add to reach UTC, `UTC` for none.
    static func zone(ofOffset minutes: Int) -> String {
        if minutes == 0 { return "UTC" }
        let distance = minutes.distanceFromZero
        return (minutes > 0 ? "-" : "+") + twoDigits(distance / 60) + ":" + twoDigits(distance % 60)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
