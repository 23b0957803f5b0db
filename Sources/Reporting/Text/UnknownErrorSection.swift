import CMTraceLog
import ReportModel
import Times

/// The lines that tell of an error and that nothing here knows.
struct UnknownErrorSection {
    let outline: Outline

    func write(to page: inout TextPage) {
        guard !outline.unknownErrors.isEmpty else { return }
        page.heading("Errors that cmgdiag does not know")
        for error in outline.unknownErrors { write(error, to: &page) }
        let more = outline.report.unknownErrors.kinds - outline.unknownErrors.count
        if more > 0 { page.line(.init("  \(more.counted("more kind")) of such lines.", .faint)) }
    }

    private func write(_ error: Report.UnknownError, to page: inout TextPage) {
        let record = error.evidence
        let lead = "\(error.count)x".leftPadded(to: 6) + "  "
        page.paragraph(record.message, indent: lead.count, lead: [.init(lead, .faint)])
        let place = [record.place, record.component].filter { !$0.isEmpty }
        page.paragraph((place + times(of: error)).joined(separator: ", "), indent: lead.count, role: .faint)
        if let code = error.code {
            let text = [code.spelling, code.meaning].compactMap { $0 }.joined(separator: ": ")
            page.paragraph(text, indent: lead.count, role: .faint)
        }
    }

    private func times(of error: Report.UnknownError) -> [String] {
        let first = error.evidence.time?.localText
        guard error.count > 1, let last = error.last?.localText, last != first else { return first.map { [$0] } ?? [] }
        return [first.map { "\($0) to \(last)" } ?? last]
    }
}

extension String {
    /// With blanks before it up to a width.
    fileprivate func leftPadded(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
