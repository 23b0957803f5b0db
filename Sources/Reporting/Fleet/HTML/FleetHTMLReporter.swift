package import FleetModel
import ReportModel
import Times

/// What the devices of a fleet share, as a page in the dress of the reports. It has no script: everything stands there.
package struct FleetHTMLReporter: FleetReporter {
    package static let format = OutputFormat.html

    private let options: ReporterOptions
    private let database: String?

    package init(_ options: ReporterOptions, database: String?) {
        self.options = options
        self.database = database
    }

    package func write(_ summary: FleetSummary, to sink: inout some TextOutputStream) {
        let head = PageHead(title: FleetWords.headline(of: summary), origin: options.origin)
        PageFrame.write(head, to: &sink) { page, sink in
            FleetHeadPart(summary: summary).write(to: &page)
            if options.detail != .quiet {
                page.element(.main) { page in
                    FleetFindingPart(summary: summary).write(to: &page, &sink)
                    FleetTimePart(summary: summary).write(to: &page)
                    FleetGroupPart(summary: summary).write(to: &page, &sink)
                    FleetBrokenPart(summary: summary).write(to: &page, &sink)
                    writeNext(after: summary, to: &page)
                }
            }
            PageFoot(origin: options.origin).write(to: &page)
        }
    }

    private func writeNext(after summary: FleetSummary, to page: inout Markup) {
        page.element(.section) { page in
            page.heading("More")
            if let command = FleetWords.command(for: summary) {
                page.element(.p, text: "The full report of one device:")
                page.element(.pre) { $0.text(command) }
            }
            page.element(.p, text: FleetWords.rows(in: database))
        }
    }
}
