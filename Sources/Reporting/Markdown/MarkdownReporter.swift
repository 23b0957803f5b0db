package import ReportModel
import Times

/// A report for a ticket: Markdown as GitHub, Jira, ServiceNow and Teams take it.
package struct MarkdownReporter: Reporter {
    package static let format = OutputFormat.markdown

    private let options: ReporterOptions

    package init(_ options: ReporterOptions) {
        self.options = options
    }

    package static func showsTimeline(in detail: ReportDetail) -> Bool { detail == .full }

    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        let screen = Screen(Outline(report, detail: options.detail))
        let answer = MarkdownAnswer(screen: screen)
        guard options.detail != .quiet else {
            sink.write(answer.beginning.joined(separator: "\n") + "\n")
            return
        }
        var page = MarkdownPage()
        answer.write(to: &page)
        MarkdownRest(outline: screen.outline).write(to: &page)
        let version = MarkdownText.escaped(options.origin.version)
        page.add("Made by", ["cmgdiag \(version), \(options.origin.generated.utcText)"])
        sink.write(page.text(after: answer.beginning))
    }
}
