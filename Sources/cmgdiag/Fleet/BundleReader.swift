import Diagnosis
import FleetModel
import FleetStore
import LogSources
import ReportModel
import SafeText
import SystemFiles

/// Reads one bundle of a fleet and makes its rows. Used by several threads.
struct BundleReader: Sendable {
    let catalogue: Catalogue
    let times: TypedTimes
    /// The encoding of all logs, where somebody asked for one.
    let encoding: TextEncoding?

    /// The rows of a bundle. Whatever it is, there is at least one, and nothing about it stops a run.
    func rows(of bundle: FoundBundle, mark: BundleMark) -> BundleRows {
        rows(of: LogFinder.bundle(at: bundle.paths, encoding: encoding), named: bundle.name, mark: mark)
    }

    /// The rows of an archive or log whose bytes are at hand.
    func rows(of bytes: [UInt8], named name: String) -> BundleRows {
        rows(of: LogFinder.bundle(of: [(name, bytes)]), named: name, mark: BundleMark(files: ""))
    }

    /// The rows of what lies under a path, under another name.
    func rows(ofPath path: String, named name: String) -> BundleRows {
        rows(of: LogFinder.bundle(at: [path], encoding: encoding), named: name, mark: BundleMark(files: ""))
    }

    private func rows(of logs: LogBundle, named name: String, mark: BundleMark) -> BundleRows {
        let name = FleetCell.plain(CarriedPath.shown(name))
        return BundleRows(bundle: name, mark: mark, devices: devices(in: logs, named: name))
    }

    private func devices(in logs: LogBundle, named name: String) -> [DeviceRow] {
        guard !logs.chains.isEmpty else {
            return [
                DeviceRow(bundle: name, unreadable: BundleReader.reason(NothingRead(in: logs).diagnostics, in: name))
            ]
        }
        let rest = logs.withoutLogs
        do {
            let reports = try analysis(of: logs).reports(on: logs, atMost: .max)
            return reports.devices.map { row(of: $0, alone: reports.only != nil, in: name, rest) }
        } catch {
            return [DeviceRow(bundle: name, unreadable: "\(error)")]
        }
    }

    private func analysis(of logs: LogBundle) throws -> Analysis {
        let times = try AskedTimes(self.times, in: logs)
        var options = Analysis.Options()
        options.since = times.since
        options.until = times.until
        options.now = times.now
        options.hasTimeline = false
        options.threads = 1
        return Analysis(catalogue, options: options)
    }

    private func row(of device: DeviceReport, alone: Bool, in bundle: String, _ rest: LogBundle) -> DeviceRow {
        let report = device.report
        guard !report.isEmpty else {
            return DeviceRow(
                bundle: bundle,
                unreadable: BundleReader.reason(NothingRead(report, of: rest).diagnostics, in: bundle)
            )
        }
        let isComplete = report.completeness(of: rest) == .whole && report.obstacles.isEmpty
        let label = device.label.isEmpty ? BundleReader.label(of: bundle) : device.label
        let reason = isComplete ? nil : BundleReader.reason(report.diagnostics, in: bundle)
        return DeviceRow(bundle: bundle, device: label, report: report, reason: reason)
    }

    /// The bundle's own name, without the ending of an archive, for a device that nothing names.
    private static func label(of bundle: String) -> String {
        let name = bundle.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? bundle
        let stem = name.split(separator: ".").first.map(String.init) ?? name
        return stem.isEmpty ? name : stem
    }

    /// The gravest of some remarks.
    private static func reason(_ remarks: [Report.Diagnostic], in bundle: String) -> String {
        let worst =
            remarks.first { $0.level == .error } ?? remarks.first { $0.message.hasPrefix("Not read") } ?? remarks.first
        guard let worst else { return "No record was read from it." }
        // Of a bundle that is one file its name stands beside the reason already.
        let source = worst.source.flatMap { bundle.hasSuffix($0) ? nil : $0 + ": " } ?? ""
        return source + worst.message
    }
}
