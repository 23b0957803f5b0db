import FleetModel
import Times

/// Devices by the values of a column: numbers in columns, and the value, which may be long, behind them.
struct FleetTableSection {
    /// Whether everything is shown.
    let isFull: Bool

    /// How many values are shown otherwise.
    private static let shown = 8
    private static let numberWidth = 7
    private static let timeWidth = 16

    func write(_ grouping: FleetGrouping, to page: inout TextPage) {
        page.blank()
        let heads = "  " + right("devices") + "  " + right("failing") + "  " + left("most since (UTC)") + "  "
        page.line(TextPage.Piece(heads, .faint), TextPage.Piece(grouping.title, .strong))
        let limit = isFull ? Int.max : FleetTableSection.shown
        for share in grouping.shares.prefix(limit) {
            write(share, namesExample: isFull || grouping.column == "cause", to: &page)
        }
        let rest = grouping.count - min(limit, grouping.shares.count)
        let indent = 2 + 2 * (FleetTableSection.numberWidth + 2) + FleetTableSection.timeWidth + 2
        if rest > 0 {
            let lead = TextPage.Piece(String(repeating: " ", count: indent))
            page.paragraph("and \(FleetWords.count(rest)) more", indent: indent, lead: [lead], role: .faint)
        }
    }

    private func write(_ share: FleetShare, namesExample: Bool, to page: inout TextPage) {
        let lead = [
            TextPage.Piece("  " + right(FleetWords.count(share.devices)) + "  ", .strong),
            TextPage.Piece(right(FleetWords.count(share.failing)), share.failing > 0 ? .error : .faint),
            TextPage.Piece("  " + left(share.most.map { FleetWords.minute($0.first) } ?? "") + "  "),
        ]
        let indent = lead.reduce(0) { $0 + $1.text.displayWidth }
        page.paragraph(FleetWords.value(of: share), indent: indent, lead: lead)
        guard namesExample, let example = FleetWords.example(of: share) else { return }
        let blanks = TextPage.Piece(String(repeating: " ", count: indent))
        page.paragraph(example, indent: indent, lead: [blanks], role: .faint)
    }

    private func right(_ text: String) -> String {
        String(repeating: " ", count: max(0, FleetTableSection.numberWidth - text.utf8.count)) + text
    }

    private func left(_ text: String) -> String {
        text + String(repeating: " ", count: max(0, FleetTableSection.timeWidth - text.utf8.count))
    }
}
