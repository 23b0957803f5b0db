import FleetModel
import Times

/// When devices began to fail: a bar of characters for each stretch of time.
struct FleetTimeSection {
    let summary: FleetSummary

    /// Two weeks of days, which with half of the devices tell more than all of them by months.
    private static let limit = 14
    private static let longest = 40

    func write(to page: inout TextPage) {
        let beginnings = summary.beginnings
        // The time of a single device stands with its cause.
        guard summary.failing > 1, let bars = FleetBars(beginnings, limit: FleetTimeSection.limit, leavingOut: 2)
        else { return }
        page.heading("When devices began to fail (UTC; a line is \(bars.step.words))")
        if bars.earlier > 0 { line(bars.earlier, "earlier", nil, to: &page) }
        let most = bars.bars.map(\.devices).max() ?? 1
        for bar in bars.bars {
            // A bar that is there is seen.
            let length = Int((Double(bar.devices) / Double(max(most, 1)) * Double(FleetTimeSection.longest)).rounded())
            let drawing = String(repeating: "#", count: bar.devices > 0 ? max(1, length) : 0)
            line(bar.devices, FleetWords.label(of: bar, bars.step), drawing, to: &page)
        }
        if let wave = beginnings.wave {
            page.paragraph(FleetWords.wave(wave, of: summary.failing), indent: 2, lead: [TextPage.Piece("  ")])
        }
        if beginnings.unknown > 0 { line(beginnings.unknown, "not known since when", nil, to: &page) }
    }

    private func line(_ number: Int, _ label: String, _ drawing: String?, to page: inout TextPage) {
        let text = FleetWords.count(number)
        let lead = String(repeating: " ", count: max(0, 7 - text.utf8.count) + 2)
        var pieces = [TextPage.Piece(lead), TextPage.Piece(text, .strong), TextPage.Piece("  " + label)]
        if let drawing, !drawing.isEmpty { pieces += [TextPage.Piece("  "), TextPage.Piece(drawing, .error)] }
        page.line(pieces)
    }
}
