import ReportModel
import Times

/// The shape of the answer for several devices: a report for each, made when it is written.
struct JSONDevices: Encodable {
    let schemaVersion = ReportSchema.version
    let tool: JSONTool
    let generated: String
    let exitCode: Int
    let devices: JSONList<JSONReport>
    let diagnostics: JSONList<JSONDiagnostic>

    init(_ reports: DeviceReports, origin: ReportOrigin, exitCode: Int, deviceExitCodes: [Int]) {
        tool = JSONTool(name: origin.tool, version: origin.version)
        generated = origin.generated.heldWithinRFC3339.rfc3339
        self.exitCode = exitCode
        devices = JSONList(reports.devices) { number, device in
            let code = deviceExitCodes.element(number) ?? exitCode
            return JSONReport(device.report, of: device, origin: origin, exitCode: code)
        }
        diagnostics = JSONList(reports.remarks) { JSONDiagnostic($1) }
    }
}
