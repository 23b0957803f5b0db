package import ReportModel

/// Writes a report as JSON, in the shape of ``ReportSchema``.
///
/// The shape stands in types of its own (folder `JSON`), so that renaming a property elsewhere never changes the output.
package struct JSONReporter: Reporter {
    package static let format = OutputFormat.json

    private let origin: ReportOrigin
    private let exitCode: Int
    private let deviceExitCodes: [Int]

    /// A reporter for reports of this origin, of a program that will exit with this code, and would with those for each of
    /// several devices.
    package init(origin: ReportOrigin, exitCode: Int = 0, deviceExitCodes: [Int] = []) {
        self.origin = origin
        self.exitCode = exitCode
        self.deviceExitCodes = deviceExitCodes
    }

    package init(_ options: ReporterOptions) {
        self.init(origin: options.origin, exitCode: options.exitCode, deviceExitCodes: options.deviceExitCodes)
    }

    package static func showsTimeline(in detail: ReportDetail) -> Bool { true }

    package func write(_ report: Report, to sink: inout some TextOutputStream) {
        JSONDocument.write(JSONReport(report, origin: origin, exitCode: exitCode), to: &sink)
    }

    package func write(_ devices: DeviceReports, to sink: inout some TextOutputStream) {
        let all = JSONDevices(devices, origin: origin, exitCode: exitCode, deviceExitCodes: deviceExitCodes)
        JSONDocument.write(all, to: &sink)
    }

    package func nothing(_ diagnostics: [Report.Diagnostic]) -> String {
        JSONDocument.text(of: JSONNothing(diagnostics, origin: origin, exitCode: exitCode))
    }
}
