import CMTraceLog
import Times
import Checked
package import ReportModel

/// Records of one file within the same moment, which stand under one heading.
package struct EvidenceGroup: Hashable, Sendable {
    /// At least one.
    package private(set) var records: [Evidence]

    /// Records in groups, in their order.
    package static func groups(of evidence: some Sequence<Evidence>) -> [EvidenceGroup] {
        var groups: [EvidenceGroup] = []
        for record in evidence {
            if let last = groups.indices.last, groups[last].takes(record) {
                groups[last].records.append(record)
            } else {
                groups.append(EvidenceGroup(records: [record]))
            }
        }
        return groups
    }

    private func takes(_ record: Evidence) -> Bool {
        guard let last = records.last, last.source == record.source, let first = last.time, let second = record.time
        else { return false }
        return (second.localMilliseconds -| first.localMilliseconds).distanceFromZero < 2000
    }

    /// Where the group stands: `CcmMessaging.log:17-23`.
    package var place: String {
        guard let first = records.first else { return "" }
        let end = lastLine
        return "\(first.source):" + (first.lines.lowerBound == end ? "\(end)" : "\(first.lines.lowerBound)-\(end)")
    }

    /// The number of the last line that is shown.
    package var lastLine: Int {
        max(records.first?.lines.upperBound ?? 0, records.last?.lines.upperBound ?? 0)
    }

    /// When it was written, by the log's own clock and in UTC, as far as either is known: no, one or two phrases.
    package var times: [String] {
        guard let first = records.first else { return [] }
        return [
            first.time?.bothClocks,
            first.isUndated ? (first.timeOfDay.map { $0 + ", " } ?? "") + "no date" : nil,
        ].compactMap { $0 }
    }
}

extension LogTime {
    /// The log's own clock and UTC: `2013-10-03 09:15:55.035 -05:00, 2013-10-03 14:15:55.035 UTC`.
    fileprivate var bothClocks: String {
        guard let utc else {
            let reason = offset == .odd ? "its offset can't be read" : "its offset is not written"
            return "\(localText) local; \(reason), so UTC is not known"
        }
        return "\(localText) \(offsetText ?? "local"), \(utc.utcText)"
    }
}
