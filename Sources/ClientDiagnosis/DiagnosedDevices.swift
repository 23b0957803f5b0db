import ReportModel
import Tokens

/// What the logs of several clients say: a report on each, judged by its own logs alone.
public struct DiagnosedDevices: Sendable {
    /// The devices in the order of ``ClientReport/Device/label``; at least one.
    ///
    /// Of a single device neither label nor place is known.
    public let devices: [DiagnosedLogs]

    /// What is said of no device, errors first.
    ///
    /// Logs that do not tell whose they are were not judged; others could not be read, and lie beside those of the
    /// devices. Empty for a single device, whose report says it.
    public let remarks: [ClientReport.Remark]

    init(_ reports: DeviceReports) {
        devices =
            if let only = reports.only {
                [DiagnosedLogs(only.report, only.completeness)]
            } else {
                reports.devices.map { DiagnosedLogs($0) }
            }
        remarks = reports.remarks.map { ClientReport.Remark(masking: $0) }
    }
}
