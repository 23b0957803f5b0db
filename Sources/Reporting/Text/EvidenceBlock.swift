import ReportModel

/// Records as a reader of compilers expects them: the place and time, then the lines with their numbers.
struct EvidenceBlock<Records: Sequence<Evidence>> {
    let evidence: Records

    func write(to page: inout TextPage) {
        for group in EvidenceGroup.groups(of: evidence) { write(group, to: &page) }
    }

    private func write(_ group: EvidenceGroup, to page: inout TextPage) {
        page.blank()
        page.line(.init("  --> ", .quote), .init(group.place, .strong))
        for time in group.times { page.line(.init("      " + time, .faint)) }
        let width = String(group.lastLine).count
        for record in group.records { write(record, numberWidth: width, to: &page) }
    }

    /// One message under the number of its first line; the lines of an event block are run together.
    private func write(_ record: Evidence, numberWidth: Int, to page: inout TextPage) {
        let number = String(record.lines.lowerBound)
        let padding = String(repeating: " ", count: max(0, numberWidth - number.count))
        let lead = "  " + padding + number + " | "
        page.quotation(record.messageOnOneLine, lead: .init(lead, .quote))
    }
}

extension Evidence {
    /// The message with its lines run together.
    fileprivate var messageOnOneLine: String {
        guard message.utf8.contains(UInt8(ascii: "\n")) else { return message }
        return String(decoding: message.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
