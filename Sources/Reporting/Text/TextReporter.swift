package import ReportModel

/// A report for a person at a terminal: the answer first, then why, then what to do.
package struct TextReporter: Reporter {
    package static let format = OutputFormat.text

    private let page: PageOptions
    private let detail: ReportDetail

    /// A reporter that sets its pages like this and says so much.
    package init(_ page: PageOptions = PageOptions(), detail: ReportDetail = .normal) {
        self.page = page
        self.detail = detail
    }

    package init(_ options: ReporterOptions) {
        self.init(options.page, detail: options.detail)
    }

    package static func showsTimeline(in detail: ReportDetail) -> Bool { detail == .full }

    /// Writes the report.
    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        let outline = Outline(report, detail: detail)
        var page = TextPage(self.page)
        VerdictSection(outline: outline).write(to: &page)
        if detail != .quiet {
            QuestionSection(outline: outline).write(to: &page)
            AreaSection(outline: outline).write(to: &page)
            page.release(to: &sink)
            FindingSection(outline: outline).write(to: &page)
            page.release(to: &sink)
            UnknownErrorSection(outline: outline).write(to: &page)
            MethodSection(outline: outline).write(to: &page)
            CollectSection(outline: outline).write(to: &page)
            TimelineSection(outline: outline).write(to: &page)
            CoverageSection(outline: outline).write(to: &page, &sink)
        }
        page.finish(to: &sink)
    }
}
