import Checked
import ReportModel
import Times

/// The two or three records that prove most, of all that a finding shows.
///
/// The newest ones come first: they tell how it is. Records that say the same once more, numbers aside, are left out.
struct ProofChoice {
    private(set) var records: [Evidence] = []
    private var shapes: Set<String> = []

    init(of finding: Finding, atMost limit: Int) {
        let groups = EvidenceGroup.groups(of: finding.evidence)
        for record in groups.last?.records ?? [] { take(record, atMost: limit) }
        // Older ones only where the newest are few: what they show beside them may be how it was before.
        let isEnough = records.count > 1
        for group in groups.dropLast() where !isEnough {
            for record in group.records { take(record, atMost: limit) }
        }
        records.sort { Self.order(of: $0) < Self.order(of: $1) }
    }

    private mutating func take(_ record: Evidence, atMost limit: Int) {
        guard records.count < limit, shapes.insert(Self.shape(of: record)).inserted else { return }
        records.append(record)
    }

    /// The message without its numbers, and what it stands beside.
    private static func shape(of record: Evidence) -> String {
        let letters = record.message.utf8.lazy.filter { !(0x30...0x39).contains($0) }.prefix(120)
        return record.component + ":" + String(decoding: Array(letters), as: UTF8.self)
    }

    private static func order(of record: Evidence) -> (Int64, String, Int) {
        (record.time?.localMilliseconds ?? .max, record.source, record.lines.lowerBound)
    }
}
