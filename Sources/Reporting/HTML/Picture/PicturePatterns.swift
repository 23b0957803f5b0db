/// The fills that are told apart without colour.
struct PicturePatterns {
    func write(to page: inout Markup) {
        page.element(.defs) { page in
            pattern(
                "unreachable",
                ground: "bad-ink",
                strokes: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
                "panel-stroke",
                to: &page
            )
            pattern("tls", ground: "bad-ink", strokes: "M0 0L8 8M0 8L8 0", "panel-stroke", to: &page)
            pattern("unanswered", ground: "bad-ink", strokes: "M2 4L6 4", "panel-stroke", to: &page)
            pattern("striped", ground: "calm-ink", strokes: "M4 0L4 8", "panel-stroke", to: &page)
            pattern("dotted", ground: "calm-ink", strokes: "M3 4L5 4", "panel-stroke", to: &page)
            pattern("gap", ground: "", strokes: "M-2 2L2 -2M0 8L8 0M6 10L10 6", "dash", to: &page)
        }
    }

    private func pattern(
        _ name: StaticString,
        ground: String,
        strokes: StaticString,
        _ ink: String,
        to page: inout Markup
    ) {
        page.element(
            .pattern,
            .set("id", name),
            .set("patternUnits", "userSpaceOnUse"),
            .pixels("width", 8),
            .pixels("height", 8)
        ) { page in
            if !ground.isEmpty {
                page.element(.rect, .classes(ground), .pixels("width", 8), .pixels("height", 8))
            }
            page.element(.path, .classes(ink), .set("d", strokes))
        }
    }
}
