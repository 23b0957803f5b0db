import ReportModel

/// A page without a report: why there is none.
struct NothingPart {
    let nothing: NothingOutline

    func write(to page: inout Markup) {
        page.element(.header) { page in
            page.element(.p, .classes("status", Tone.calm.rawValue), text: NothingOutline.state)
            page.element(.h1, text: nothing.headline)
            for sentence in nothing.advice { page.element(.p, text: sentence) }
        }
        guard !nothing.remarks.isEmpty else { return }
        page.element(.main) { page in
            page.element(.h2, text: "What was looked at")
            page.element(.ul) { page in
                for remark in nothing.remarks {
                    page.element(.li) { page in
                        if let source = remark.source { page.element(.strong, text: source + ": ") }
                        page.text(remark.message)
                    }
                }
            }
        }
    }
}
