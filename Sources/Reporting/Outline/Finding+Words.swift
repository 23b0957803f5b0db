import Times
import ReportModel

extension Finding {
    /// How often it was seen, and when: `seen 3 times from … to …`.
    var occurrenceWords: String {
        let count = occurrences > 1 ? "seen \(occurrences) times" : "seen once"
        guard let first = firstTime, let last = lastTime else {
            let known = firstTime.map { "first " + $0.statedText } ?? lastTime.map { "last " + $0.statedText }
            return [count, known, "no date"].compactMap { $0 }.joined(separator: ", ")
        }
        guard occurrences > 1 else { return "\(count), \(first.statedText)" }
        return "\(count) from \(first.statedText) to \(last.clockText(after: first))"
    }
}
