import ReportModel

@testable import Reporting

/// Reports on several devices, built by hand.
enum BuiltDevices {
    /// Devices of one name, of another root cause, without a name, and well; and a log that is nobody's.
    static let reports = DeviceReports(
        devices: [
            DeviceReport(place: "b", report: BuiltReport.report()),
            DeviceReport(place: "a", report: BuiltReport.report()),
            DeviceReport(place: "zips/c.zip", report: named(nil, .healthy), completeness: .inPart),
            DeviceReport(place: "d", report: named("LAPTOP", .healthy)),
            DeviceReport(place: "e", report: named("desk", .inconclusive)),
        ],
        remarks: [
            Report.Diagnostic(level: .warning, source: "x.log", line: nil, message: "Not judged."),
            Report.Diagnostic(level: .note, source: "y.log", line: nil, message: "Not judged."),
        ]
    )

    /// The reports in a format.
    static func text(_ reporter: any Reporter.Type, detail: ReportDetail = .normal, width: Int = 80) -> String {
        let page = PageOptions(width: width)
        let options = ReporterOptions(
            page: page,
            detail: detail,
            origin: EngineReport.origin,
            exitCode: 1,
            deviceExitCodes: [0, 0, 1, 1, 2]
        )
        return text(of: reporter.init(options))
    }

    static func json() -> String { text(JSONReporter.self) }

    private static func text(of reporter: some Reporter) -> String {
        var text = ""
        reporter.write(reports, to: &text)
        return text
    }

    /// A report without any fault on a device of this name.
    static func named(_ name: String?, _ status: Report.Verdict.Status) -> Report {
        Report(
            clock: BuiltReport.report().clock,
            device: Report.Device(name: name),
            verdict: Report.Verdict(status: status, headline: "It is so.", rootCause: nil),
            areas: [],
            findings: [],
            timeline: [],
            sources: [],
            missing: [],
            diagnostics: []
        )
    }
}
