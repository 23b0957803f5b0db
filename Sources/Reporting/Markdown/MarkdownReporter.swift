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
        sink.write(text(of: &page, after: answer.beginning))
    }

    package func write(_ devices: DeviceReports, to sink: inout some TextOutputStream) {
        let answer = MarkdownDevices(outline: DevicesOutline(devices))
        guard options.detail != .quiet else {
            sink.write(answer.beginning.joined(separator: "\n") + "\n")
            return
        }
        var page = MarkdownPage()
        answer.write(to: &page)
        sink.write(text(of: &page, after: answer.beginning))
    }

    package func nothing(_ diagnostics: [Report.Diagnostic]) -> String {
        let nothing = NothingOutline(diagnostics)
        let title = "# \(NothingOutline.state.uppercased()): " + MarkdownText.escaped(nothing.headline)
        var page = MarkdownPage()
        page.add("What was looked at", nothing.remarks.map(MarkdownAnswer.line(of:)))
        let advice = nothing.advice.flatMap { ["", MarkdownText.escaped($0)] }
        return text(of: &page, after: [title] + advice)
    }

    /// A page with who made it at its end.
    private func text(of page: inout MarkdownPage, after beginning: [String]) -> String {
        let version = MarkdownText.escaped(options.origin.version)
        page.add("Made by", ["cmgdiag \(version), \(options.origin.generated.utcText)"])
        return page.text(after: beginning)
    }
}
