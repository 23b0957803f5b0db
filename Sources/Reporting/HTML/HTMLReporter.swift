package import ReportModel

/// A report as one page of HTML that asks nobody for anything: to be mailed, opened anywhere, printed and kept.
package struct HTMLReporter: Reporter {
    package static let format = OutputFormat.html

    private let detail: ReportDetail
    private let origin: ReportOrigin

    package init(_ options: ReporterOptions) {
        detail = options.detail
        origin = options.origin
    }

    package static func showsTimeline(in detail: ReportDetail) -> Bool { detail != .quiet }

    package static func showsPicture(in detail: ReportDetail) -> Bool { detail != .quiet }

    /// Writes the page. Nothing is left out for length but by the report itself: long parts are folded.
    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        let outline = Outline(report, detail: .full)
        PageFrame.write(PageHead(of: outline, origin), to: &sink) { page, sink in
            write(outline, to: &page, &sink)
            if detail != .quiet { page.embed(.script) }
        }
    }

    package func write(_ devices: DeviceReports, to sink: inout some TextOutputStream) {
        let outline = DevicesOutline(devices)
        let title = "\(outline.status.rawValue.uppercased()): \(outline.headline)"
        PageFrame.write(PageHead(title: title, origin: origin), to: &sink) { page, sink in
            DevicesPart(outline: outline).write(to: &page, &sink, isQuiet: detail == .quiet)
            PageFoot(origin: origin).write(to: &page)
        }
    }

    package func nothing(_ diagnostics: [Report.Diagnostic]) -> String {
        let nothing = NothingOutline(diagnostics)
        var text = ""
        PageFrame.write(PageHead(title: nothing.headline, origin: origin), to: &text) { page, _ in
            NothingPart(nothing: nothing).write(to: &page)
            PageFoot(origin: origin).write(to: &page)
        }
        return text
    }

    private func write(_ outline: Outline, to page: inout Markup, _ sink: inout some TextOutputStream) {
        AnswerPart(screen: Screen(outline)).write(to: &page, isQuiet: detail == .quiet)
        guard detail != .quiet else { return PageFoot(origin: origin).write(to: &page) }
        page.element(.main) { page in
            PicturePart(outline: outline).write(to: &page, &sink)
            FindingPart(outline: outline).write(to: &page, &sink)
            AreaPart(outline: outline).write(to: &page)
            TokenPart(outline: outline).write(to: &page)
            UnknownErrorPart(outline: outline).write(to: &page)
            AdvicePart(outline: outline).write(to: &page)
            TimelinePart(outline: outline).write(to: &page, &sink)
            SourcePart(outline: outline).write(to: &page, &sink)
            TicketPart(outline: outline).write(to: &page)
        }
        PageFoot(origin: origin).write(to: &page)
    }
}
