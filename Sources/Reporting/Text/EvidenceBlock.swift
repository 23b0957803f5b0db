import CMTraceLog
import Checked
import ReportModel

/// Records as a reader of compilers expects them: the place and time, then the lines with their numbers.
struct EvidenceBlock {
    let evidence: [Evidence]

    func write(to page: inout TextPage) {
        for group in groups { write(group, to: &page) }
    }

    /// Records of one file within the same second stand under one heading.
    private var groups: [[Evidence]] {
        var groups: [[Evidence]] = []
        for record in evidence {
            if let last = groups.last?.last, EvidenceBlock.belongTogether(last, record) {
                groups[groups.count - 1].append(record)
            } else {
                groups.append([record])
            }
        }
        return groups
    }

    private static func belongTogether(_ left: Evidence, _ right: Evidence) -> Bool {
        guard left.source == right.source, let first = left.time, let second = right.time else { return false }
        return (second.localMilliseconds -| first.localMilliseconds).distanceFromZero < 2000
    }

    private func write(_ group: [Evidence], to page: inout TextPage) {
        guard let first = group.first, let last = group.last else { return }
        page.blank()
        let end = max(first.lines.upperBound, last.lines.upperBound)
        let lines = first.lines.lowerBound == end ? "\(end)" : "\(first.lines.lowerBound)-\(end)"
        page.line(.init("  --> ", .quote), .init("\(first.source):\(lines)", .strong))
        if let time = first.time { page.line(.init("      " + time.bothClocks, .faint)) }
        if first.isUndated {
            page.line(.init("      " + (first.timeOfDay.map { $0 + ", " } ?? "") + "no date", .faint))
        }
        let width = String(end).count
        for record in group { write(record, numberWidth: width, to: &page) }
    }

    /// One message under the number of its first line; the lines of an event block are run together.
    private func write(_ record: Evidence, numberWidth: Int, to page: inout TextPage) {
        let number = String(record.lines.lowerBound)
        let padding = String(repeating: " ", count: max(0, numberWidth - number.count))
        let lead = "  " + padding + number + " | "
        page.quotation(EvidenceBlock.oneLine(record.message), lead: .init(lead, .quote))
    }

    private static func oneLine(_ message: String) -> String {
        guard message.utf8.contains(UInt8(ascii: "\n")) else { return message }
        return String(decoding: message.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}

extension LogTime {
    /// The log's own clock and UTC: `2013-10-03 09:15:55.035 local, 14:15:55.035 UTC`.
    var bothClocks: String {
        guard let utc else {
            let reason = offset == .odd ? "its offset can't be read" : "its offset is not written"
            return "\(localText) local; \(reason), so UTC is not known"
        }
        return "\(localText) local, \(utc.utcText)"
    }
}
