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
        let screen = Screen(outline)
        var page = TextPage(self.page)
        switch detail {
        case .quiet: QuietLine(screen: screen).write(to: &page)
        case .normal: ScreenWriter(screen: screen).write(to: &page)
        case .full: write(screen, to: &page, &sink)
        }
        page.finish(to: &sink)
    }

    package func write(_ devices: DeviceReports, to sink: inout some TextOutputStream) {
        let outline = DevicesOutline(devices)
        let section = DevicesSection(outline: outline, detail: detail)
        var page = TextPage(self.page)
        if detail == .quiet {
            DevicesQuietLine(outline: outline).write(to: &page)
        } else {
            section.write(to: &page, &sink)
        }
        guard detail == .full else { return page.finish(to: &sink) }
        for (number, device) in devices.devices.enumerated() {
            page.heading("Device \(number + 1) of \(devices.devices.count): \(device.label)")
            page.blank()
            page.finish(to: &sink)
            write(device.report, to: &sink)
            page.line(.init(""))
        }
        // Where a terminal stops, the answer once more.
        section.write(to: &page, &sink)
        page.finish(to: &sink)
    }

    package func nothing(_ diagnostics: [Report.Diagnostic]) -> String {
        var page = TextPage(self.page)
        NothingSection(nothing: NothingOutline(diagnostics)).write(to: &page, isQuiet: detail == .quiet)
        return page.text
    }

    /// Everything, and at its end, where a terminal stops, the answer once more.
    private func write(_ screen: Screen, to page: inout TextPage, _ sink: inout some TextOutputStream) {
        let outline = screen.outline
        VerdictSection(outline: outline).write(to: &page)
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
        ClosingSection(screen: screen).write(to: &page)
    }
}
