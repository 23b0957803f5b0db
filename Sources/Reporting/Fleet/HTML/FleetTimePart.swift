import Checked
import FleetModel
import Times

/// When devices began to fail, drawn as bars, with a closer look at the day in which most did.
struct FleetTimePart {
    let summary: FleetSummary

    private static let limit = 62

    func write(to page: inout Markup) {
        guard summary.failing > 1, let bars = FleetBars(summary.beginnings, limit: FleetTimePart.limit, leavingOut: 20)
        else { return }
        page.element(.section) { page in
            page.heading("When devices began to fail")
            page.element(.p, .classes("faint", "small"), text: introduction(to: bars))
            FleetDrawing(bars: bars).write(to: &page)
            if let wave = summary.beginnings.wave, let start = wave.first?.start {
                page.element(.p, .classes("first"), text: FleetWords.wave(wave, of: summary.failing))
                if bars.step.hours > 1 {
                    page.element(.p, .classes("faint", "small"), text: "The two days around it; a bar is an hour.")
                    FleetDrawing(bars: FleetBars(around: start, of: summary.beginnings)).write(to: &page)
                }
            }
            writeTable(of: bars, to: &page)
        }
        page.endLine()
    }

    private func introduction(to bars: FleetBars) -> String {
        let unknown = summary.beginnings.unknown
        return "Times are UTC; a bar is \(bars.step.words), from \(FleetWords.span(of: bars))."
            + (bars.earlier > 0 ? " Left out: \(FleetWords.count(bars.earlier)) that began earlier." : "")
            + (unknown > 0 ? " Of \(FleetWords.count(unknown)) no record tells." : "")
    }

    /// The same in numbers.
    private func writeTable(of bars: FleetBars, to page: inout Markup) {
        page.element(.details) { page in
            page.element(.summary, text: "The same as a table")
            page.element(.table, .classes("counts")) { page in
                page.element(.tbody) { page in
                    for bar in bars.bars where bar.devices > 0 {
                        page.element(.tr) { page in
                            page.element(.th, .set("scope", "row"), text: FleetWords.label(of: bar, bars.step))
                            page.element(.td, .classes("number"), text: FleetWords.count(bar.devices))
                        }
                    }
                }
            }
        }
    }
}

/// Bars above their axis.
struct FleetDrawing {
    let bars: FleetBars

    private static let height = 96
    private static let top = 18
    /// How many marks stand under the bars at most: each takes a sixth of the width.
    private static let marks = 6

    func write(to page: inout Markup) {
        let most = bars.bars.map(\.devices).max() ?? 1
        let base = FleetDrawing.top + FleetDrawing.height
        page.element(
            .svg,
            .classes("time"),
            .set("role", "img"),
            .label("Bars: how many devices began to fail in \(bars.step.words). The table below says the same."),
            .pixels("height", base + 20)
        ) { page in
            page.element(
                .text,
                .classes("tick"),
                .pixels("x", 4),
                .pixels("y", 13),
                text: "at most \(FleetWords.count(most)) in \(bars.step.words)"
            )
            for place in bars.bars.indices { writeBar(place, most: most, base: base, to: &page) }
            page.element(
                .rect,
                .classes("rail"),
                .percent("x", 0),
                .percent("width", 100),
                .pixels("y", base),
                .pixels("height", 1)
            )
            writeMarks(base: base, to: &page)
        }
        page.endLine()
    }

    /// Hundredths of the width.
    private var step: Double { 100 / Double(max(bars.bars.count, 1)) }

    private func writeBar(_ place: Int, most: Int, base: Int, to page: inout Markup) {
        let bar = bars.bars[place]
        guard bar.devices > 0 else { return }
        let height = max(2, Int(Double(bar.devices) / Double(max(most, 1)) * Double(FleetDrawing.height)))
        page.element(
            .rect,
            .classes("error"),
            .percent("x", (Double(place) + 0.1) * step),
            .percent("width", step * 0.8),
            .pixels("y", base - height),
            .pixels("height", height)
        ) { page in
            let words = "\(FleetWords.label(of: bar, bars.step)): \(FleetWords.count(bar.devices))"
            page.element(.title, text: words)
        }
    }

    private func writeMarks(base: Int, to page: inout Markup) {
        let every = (bars.bars.count + FleetDrawing.marks - 1) / FleetDrawing.marks
        for place in bars.bars.indices where place % max(every, 1) == 0 {
            let left = Double(place) * step
            let isSecond = place / max(every, 1) % 2 == 1
            // The last one ends where its bar does, so that the edge cuts nothing off; a narrow page shows no second ones.
            let isLast = left > (isSecond ? 84 : 78)
            page.element(
                .text,
                // Where there is little room every second one is left out.
                .classes("tick", isSecond ? "second" : ""),
                .percent("x", isLast ? min(left + step, 100) : left),
                .pixels("y", base + 14),
                .pixels("dx", isLast ? -2 : 2),
                isLast ? .set("text-anchor", "end") : nil,
                text: mark(of: bars.bars[place])
            )
        }
    }

    /// The date; with an hour without its year, which the sentence above names; within a day the hour alone.
    private func mark(of bar: FleetBars.Bar) -> String {
        let text = FleetWords.label(of: bar, bars.step)
        if bars.step.hours >= 24 { return text }
        return String(text.suffix(bars.step.hours == 1 && bars.bars.count <= 24 ? 5 : 11))
    }
}
