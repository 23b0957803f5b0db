import CMTraceLog
import ReportModel
import Times

extension Markup {
    /// Records of a log: where they stand and when they were written, then their lines with numbers; each on one line
    /// where there is little room.
    mutating func records(_ evidence: some Sequence<Evidence>, isBrief: Bool = false) {
        for group in EvidenceGroup.groups(of: evidence) {
            element(.p, .classes("place")) { page in
                page.element(.strong, text: group.place)
                page.text(([""] + [group.time].compactMap { $0 }).joined(separator: " · "))
            }
            element(.pre) { page in
                let records = group.records.map { $0.numbered(isBrief: isBrief) }
                page.lines(records.joined(separator: "\n"))
            }
        }
    }

    /// A heading of a part.
    mutating func heading(_ text: String) { element(.h2, text: text) }

    /// A row of a table whose first cell names it.
    mutating func row(_ name: String, _ cells: String...) {
        element(.tr) { page in
            page.element(.th, .set("scope", "row"), text: name)
            for cell in cells { page.element(.td, text: cell) }
        }
    }

    /// The heads of a table's columns.
    mutating func heads(_ names: String...) { heads(names) }

    /// The heads of a table's columns.
    mutating func heads(_ names: [String]) {
        element(.thead) { page in
            page.element(.tr) { page in
                for name in names { page.element(.th, .set("scope", "col"), text: name) }
            }
        }
    }
}

extension EvidenceGroup {
    /// When it was written; `nil` for what bears no time and is no record.
    var time: String? {
        guard let first = records.first else { return nil }
        guard let time = first.time else {
            return first.isUndated ? (first.timeOfDay.map { $0 + ", " } ?? "") + "no date" : nil
        }
        return time.statedText
    }
}

extension Evidence {
    /// The message behind the number of its first line.
    fileprivate func numbered(isBrief: Bool) -> String {
        guard isBrief, message.utf8.contains(UInt8(ascii: "\n")) else { return "\(lines.lowerBound)  \(message)" }
        let words = message.split { $0 == "\n" || $0 == "\t" || $0 == " " }.joined(separator: " ")
        return "\(lines.lowerBound)  \(words)"
    }
}
