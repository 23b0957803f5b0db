import ReportModel

/// Which methods would work for the client, and which logs would tell more.
struct AdvicePart {
    let outline: Outline

    func write(to page: inout Markup) {
        if let methods = outline.report.methods, let introduction = outline.methodsIntroduction {
            page.element(.section) { page in
                page.heading("Methods that would work")
                page.element(.p, text: introduction + ":")
                page.element(.ul) { page in
                    for sentence in methods.sentences { page.element(.li, text: sentence) }
                }
            }
        }
        writeCollect(to: &page)
        page.endLine()
    }

    private func writeCollect(to page: inout Markup) {
        guard !outline.collect.isEmpty else { return }
        page.element(.section) { page in
            page.heading("To tell more, collect")
            page.element(.dl) { page in
                for log in outline.collect {
                    page.element(.dt) { $0.element(.code, text: log.path) }
                    page.element(.dd, .classes("faint"), text: log.why)
                }
            }
        }
    }
}
