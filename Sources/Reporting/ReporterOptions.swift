/// What a reporter is made with: everything it needs beyond the report.
package struct ReporterOptions: Hashable, Sendable {
    package let page: PageOptions
    package let detail: ReportDetail
    package let origin: ReportOrigin
    /// What the program will exit with.
    package let exitCode: Int
    /// What it would exit with for each of several devices by itself, in their order; empty for one.
    package let deviceExitCodes: [Int]

    /// Wishes and circumstances of a report.
    package init(
        page: PageOptions = PageOptions(),
        detail: ReportDetail = .normal,
        origin: ReportOrigin,
        exitCode: Int = 0,
        deviceExitCodes: [Int] = []
    ) {
        self.page = page
        self.detail = detail
        self.origin = origin
        self.exitCode = exitCode
        self.deviceExitCodes = deviceExitCodes
    }
}
