import Diagnosis
import LogSources
import ReportModel
import SafeText

/// Why there is no report: nothing that was read holds a record of a client's log, or another fact about it.
///
/// "No fault was found" would be said of logs that nobody has read.
public struct NothingToDiagnose: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is missing.
    public let reason: Reason

    /// A word on each file or path that was looked at, errors first; empty when nothing was there to look at.
    public let remarks: [ClientReport.Remark]

    /// What is missing.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        /// No log was found: the paths lead nowhere, hold no logs, or none were given.
        case noLogs = "no log was found"
        /// Logs were read, and no record stands in them.
        case noRecords = "no log record was read"
        /// Records were read, and none lies between `since` and `until`.
        case nothingInTime = "no record is left of the time that was asked for"
        /// The logs are of more than 256 devices, whose reports can't be held together.
        case tooManyDevices = "the logs are of more devices than are reported on at a time"
    }

    /// The reason and all remarks, a line for each, with secrets masked and control characters made visible.
    public var description: String {
        let lines = remarks.map { remark in (remark.source.map { $0.inOneLine + ": " } ?? "") + remark.message.inOneLine
        }
        return (["nothing to diagnose: \(reason.rawValue)"] + lines).joined(separator: "\n").harmless
    }
}

extension NothingToDiagnose {
    /// There are too many devices.
    init(_ error: TooManyDevices) {
        reason = .tooManyDevices
        let message = "The logs are of \(error.count) devices; at most \(error.limit) are reported on at a time."
        let remark = Report.Diagnostic(level: .error, source: nil, line: nil, message: message)
        remarks = [ClientReport.Remark(masking: remark)]
    }

    /// Nothing of any device was judged.
    init(_ reports: DeviceReports, of bundle: LogBundle) {
        let nothing = reports.devices.first.map { NothingToDiagnose(NothingRead($0.report, of: bundle)) }
        reason = nothing?.reason ?? .noRecords
        remarks = (nothing?.remarks ?? []) + reports.remarks.map { ClientReport.Remark(masking: $0) }
    }

    /// The values of the reason and of all remarks, with secrets masked.
    init(_ nothing: NothingRead) {
        reason =
            switch nothing.reason {
            case .noLogs: .noLogs
            case .noRecords: .noRecords
            case .nothingInTime: .nothingInTime
            }
        remarks = nothing.diagnostics.map { ClientReport.Remark(masking: $0) }
    }
}
