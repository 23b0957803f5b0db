package import ReportModel

/// A report for a person at a terminal: the answer first, then why, then what to do.
package struct TextReporter: Reporter {
    package static let name = "text"
    package static let fileExtensions = ["txt"]

    private let page: PageOptions
    private let detail: ReportDetail

    /// A reporter that sets its pages like this and says so much.
    package init(_ page: PageOptions = PageOptions(), detail: ReportDetail = .normal) {
        self.page = page
        self.detail = detail
    }

    /// Writes the report.
    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        var page = TextPage(self.page)
        let isFull = detail == .full
        VerdictSection(report: report).write(to: &page)
        if detail != .quiet {
            AreaSection(report: report).write(to: &page)
            page.release(to: &sink)
            FindingSection(report: report, isFull: isFull).write(to: &page)
            page.release(to: &sink)
            MethodSection(report: report).write(to: &page)
            CollectSection(report: report).write(to: &page)
            if isFull { TimelineSection(report: report).write(to: &page) }
            CoverageSection(report: report, isFull: isFull).write(to: &page, &sink)
        }
        page.finish(to: &sink)
    }
}
