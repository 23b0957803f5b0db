package import Diagnosis

/// A report for a person at a terminal: the answer first, then why, then what to do.
package struct TextReporter: Reporter {
    package static let name = "text"
    package static let fileExtensions = ["txt"]

    private let options: Options

    /// How much to say, and how.
    package struct Options: Sendable {
        package var style = Style.plain
        /// Columns.
        package var width = 80
        package var detail = Detail.normal

        package enum Detail: Hashable, Sendable {
            /// The verdict alone.
            case quiet
            case normal
            /// Evidence for every finding, all sources, and the timeline.
            case full
        }

        /// Plain text of 80 columns.
        package init() {}
    }

    /// A reporter.
    package init(_ options: Options = Options()) {
        self.options = options
    }

    /// Writes the report.
    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        var page = TextPage(width: options.width, style: options.style)
        let isFull = options.detail == .full
        VerdictSection(report: report).write(to: &page)
        if options.detail != .quiet {
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
