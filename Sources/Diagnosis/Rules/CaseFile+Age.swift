import Checked
import Times

extension CaseFile {
    /// How many days the logs had ended before the judging clock, if two weeks or more; `nil` for fewer.
    ///
    /// Without a clock that somebody named, the logs are judged at their own end, and are never old.
    package var daysOld: Int64? {
        guard let end = scans.compactMap(\.lastMoment).max() else { return nil }
        let days = judgedAt.milliseconds(since: end.instant) / 86_400_000
        return days >= 14 ? days : nil
    }
}
