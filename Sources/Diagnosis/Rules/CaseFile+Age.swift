import Checked
import Times

extension CaseFile {
    /// How many days the logs had ended before the judging clock, if more than two weeks; `nil` for fewer.
    ///
    /// Without a clock that somebody named, the logs are judged at their own end, and are never old.
    package var daysOld: Int64? {
        guard let end = scans.compactMap(\.lastMoment).max() else { return nil }
        let day: Int64 = 24 * 60 * 60_000
        let age = judgedAt.milliseconds(since: end.instant)
        return age > 14 * day ? age / day : nil
    }
}
