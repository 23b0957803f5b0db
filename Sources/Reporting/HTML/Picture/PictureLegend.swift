import ReportModel

/// What the shapes of the picture mean, as far as they occur.
struct PictureLegend {
    let picture: Report.Picture
    let hasBreaks: Bool
    let hasGaps: Bool

    func write(to page: inout Markup) {
        let present = Set(picture.lanes.flatMap(\.stretches).map(\.state))
        page.element(.ul, .classes("legend")) { page in
            for state in Report.Picture.State.allCases where present.contains(state) {
                write(state.words, shape: state.rawValue, isTall: state.isTall, to: &page)
            }
            if hasGaps { write("no log", shape: "uncovered", isTall: true, to: &page) }
            if hasBreaks { write("left out: nothing of note", shape: "break", isTall: true, to: &page) }
        }
    }

    private func write(_ words: String, shape: String, isTall: Bool, to page: inout Markup) {
        page.element(.li) { page in
            page.element(.svg, .set("aria-hidden", "true"), .classes("time-key")) { page in
                page.element(
                    .rect,
                    .classes(shape),
                    .pixels("x", 0),
                    .pixels("y", isTall ? 0 : 2),
                    .pixels("width", 22),
                    .pixels("height", isTall ? 12 : 8)
                )
            }
            page.text(words)
        }
    }
}
