import CMTraceLog
import ReportModel
import Times

/// The picture of time as SVG: lanes under one axis, each with its name above its bars.
///
/// Places across are hundredths of the width and text keeps its size, so that it is read on a telephone and on paper.
struct PictureDrawing {
    private let picture: Report.Picture
    private let findings: [Finding]
    private let scale: TimeScale
    private let judgedAt: Instant
    /// When no log goes on.
    private let gaps: [(start: Instant, end: Instant)]

    private static let laneHeight = 42
    /// What is shorter is drawn so wide, in hundredths.
    private static let leastWidth = 0.7

    /// The drawing; `nil` for a picture of nothing.
    init?(_ picture: Report.Picture, findings: [Finding], judgedAt: Instant) {
        let times = PictureDrawing.times(of: picture)
        guard let scale = TimeScale(times, busy: PictureDrawing.busy(in: picture)) else { return nil }
        self.picture = picture
        self.findings = findings
        self.scale = scale
        self.judgedAt = judgedAt
        gaps = PictureDrawing.gaps(in: picture)
    }

    var hasBreaks: Bool { scale.parts.contains(where: \.isBreak) }
    /// The length of a break stands under the marks.
    private var axisHeight: Int { hasBreaks ? 38 : 24 }
    var hasGaps: Bool { !gaps.isEmpty }

    /// What the axis must hold: the logs, and what was seen in them. A token's end may lie years ahead.
    private static func times(of picture: Report.Picture) -> [Instant] {
        let seen = picture.lanes.filter { $0.kind != .token }.flatMap(\.stretches).flatMap { [$0.start, $0.end] }
        guard seen.isEmpty else { return seen }
        return picture.lanes.flatMap(\.stretches).map(\.start)
    }

    /// When requests were tried, or a fault went on.
    private static func busy(in picture: Report.Picture) -> [(start: Instant, end: Instant)] {
        let kinds: [Report.Picture.Kind] = [.gateway, .managementPoint, .fault]
        return picture.lanes.filter { kinds.contains($0.kind) }.flatMap(\.stretches).map { ($0.start, $0.end) }
    }

    private static func gaps(in picture: Report.Picture) -> [(start: Instant, end: Instant)] {
        var gaps: [(start: Instant, end: Instant)] = []
        var covered: Instant?
        for stretch in picture.lanes.filter({ $0.kind == .coverage }).flatMap(\.stretches) {
            if let end = covered, end < stretch.start { gaps.append((end, stretch.start)) }
            covered = max(covered ?? stretch.end, stretch.end)
        }
        return gaps
    }

    // MARK: - Drawing

    func write(to page: inout Markup) {
        let height = axisHeight + picture.lanes.count * PictureDrawing.laneHeight + 6
        page.element(
            .svg,
            .classes("time"),
            .set("role", "group"),
            .label("Picture of time: \(picture.lanes.count) lanes. The table below says the same."),
            .pixels("height", height)
        ) { page in
            PicturePatterns().write(to: &page)
            writeGrounds(height: height, to: &page)
            writeAxis(height: height, to: &page)
            var number = 0
            for (index, lane) in picture.lanes.enumerated() {
                let top = axisHeight + index * PictureDrawing.laneHeight
                page.element(
                    .text,
                    .pixels("x", 8),
                    .pixels("y", top + 14),
                    text: picture.words(of: lane, in: findings)
                )
                rect("rail", left: 0, width: 100, top: top + 38, height: 1, to: &page)
                for stretch in lane.stretches {
                    write(stretch, of: lane, index, number, top: top, to: &page)
                    number += 1
                }
            }
        }
        page.endLine()
    }

    /// Where no log goes on, and where the axis is broken.
    private func writeGrounds(height: Int, to page: inout Markup) {
        for part in scale.parts where part.isBreak {
            rect("break", left: part.left, width: part.width, top: 20, height: height - 20, to: &page)
        }
        for gap in gaps {
            let left = scale.place(of: gap.start)
            let width = scale.place(of: gap.end) - left
            rect("uncovered", left: left, width: width, top: 20, height: height - 20, to: &page)
        }
    }

    private func writeAxis(height: Int, to page: inout Markup) {
        for tick in TimeTicks(scale: scale, offsetMinutes: picture.offsetMinutes).ticks() {
            line("grid", at: tick.place, top: 20, bottom: height, to: &page)
            // Text at the right end would leave the picture.
            let isLast = tick.place > 88
            page.element(
                .text,
                .classes("tick", tick.isSecond ? "second" : ""),
                .percent("x", tick.place),
                .pixels("y", 14),
                .pixels("dx", isLast ? -2 : 2),
                isLast ? .set("text-anchor", "end") : nil,
                text: tick.text
            )
        }
        for part in scale.parts where part.isBreak {
            page.element(
                .text,
                .classes("tick"),
                .percent("x", part.left + part.width / 2),
                .pixels("y", 32),
                .set("text-anchor", "middle"),
                text: part.length
            )
        }
        guard judgedAt >= scale.start, judgedAt < scale.end else { return }
        line("now", at: scale.place(of: judgedAt), top: 20, bottom: height, to: &page)
    }

    private func write(
        _ stretch: Report.Picture.Stretch,
        of lane: Report.Picture.Lane,
        _ index: Int,
        _ number: Int,
        top: Int,
        to page: inout Markup
    ) {
        let title = title(of: stretch, in: lane)
        page.element(.a, .link(to: .row(number)), .data(.lane, "\(index)"), .label(title)) { page in
            page.element(.title) { $0.lines(title) }
            let ends = [stretch.start, stretch.end].map { scale.place(of: $0) }
            let width = max(ends[1] - ends[0], PictureDrawing.leastWidth)
            // What ends on the right is drawn to the left of its end.
            let left = min(ends[0], 100 - width)
            let height = stretch.state.isTall ? 16 : 10
            rect(stretch.state.rawValue, left: left, width: width, top: top + 37 - height, height: height, to: &page)
            writeOpenEnds(of: stretch, top: top, to: &page)
        }
    }

    /// Arrows where a token's time goes on beyond the axis.
    private func writeOpenEnds(of stretch: Report.Picture.Stretch, top: Int, to page: inout Markup) {
        guard stretch.state == .valid else { return }
        if stretch.end > scale.end {
            page.element(
                .text,
                .set("x", "100%"),
                .pixels("dx", -4),
                .pixels("y", top + 24),
                .set("text-anchor", "end"),
                text: "→"
            )
        }
        if stretch.start < scale.start {
            page.element(.text, .pixels("x", 4), .pixels("y", top + 24), text: "←")
        }
    }

    /// All that is known of a stretch, in lines.
    private func title(of stretch: Report.Picture.Stretch, in lane: Report.Picture.Lane) -> String {
        let state = [stretch.state.words, stretch.circumstances].filter { !$0.isEmpty }.joined(separator: ", ")
        let record = stretch.evidence.map { "\($0.place)  \($0.firstLine.shortened(to: 300))" }
        return [picture.words(of: lane, in: findings), state, stretch.span, record ?? ""].filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    // MARK: - Shapes

    private func rect(
        _ name: String,
        left: Double,
        width: Double,
        top: Int,
        height: Int,
        to page: inout Markup
    ) {
        page.element(
            .rect,
            .classes(name),
            .percent("x", left),
            .percent("width", width),
            .pixels("y", top),
            .pixels("height", height)
        )
    }

    private func line(_ name: String, at place: Double, top: Int, bottom: Int, to page: inout Markup) {
        page.element(
            .line,
            .classes(name),
            .percent("x1", place),
            .percent("x2", place),
            .pixels("y1", top),
            .pixels("y2", bottom)
        )
    }
}

extension TimeScale.Part {
    /// How long it is, in the largest unit that fits.
    fileprivate var length: String {
        let minutes = end.milliseconds(since: start) / 60_000
        if minutes >= 2 * 1440 { return "\(minutes / 1440) d" }
        return minutes >= 120 ? "\(minutes / 60) h" : "\(minutes) min"
    }
}
