import ReportModel
import Times

/// The lines that tell of an error and that nothing here knows.
struct UnknownErrorPart {
    let outline: Outline

    func write(to page: inout Markup) {
        let errors = outline.unknownErrors
        guard !errors.isEmpty else { return }
        page.element(.section) { page in
            page.heading("Errors that cmgdiag does not know")
            for error in errors { write(error, to: &page) }
            let more = outline.report.unknownErrors.kinds - errors.count
            if more > 0 { page.element(.p, .classes("faint"), text: "\(more) more kinds of such lines.") }
        }
        page.endLine()
    }

    private func write(_ error: Report.UnknownError, to page: inout Markup) {
        let times = error.count > 1 ? "\(error.count) times" : "once"
        let last = error.count > 1 ? error.last.map { "last " + $0.statedText } : nil
        let code = error.code.map { [$0.spelling, $0.meaning].compactMap { $0 }.joined(separator: ": ") }
        page.records([error.evidence])
        let facts = [times, last, code].compactMap { $0 }.joined(separator: " · ")
        page.element(.p, .classes("faint", "small"), text: facts)
    }
}
