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
        let logs = LogFinder.bundle(at: bundle.paths, encoding: encoding)
        var devices = devices(in: logs, named: FoundBundle.key(of: bundle.name))
        if bundle.liesAmongOthers { devices = devices.map(\.ofADevice) }
        // What the system did not let be read may be readable the next time.
        let isRead = logs.errors.isEmpty && (bundle.isArchive || !devices.contains(where: \.endsEarly))
        let mark = isRead ? mark : BundleMark(files: "not read")
        return BundleRows(bundle: FoundBundle.key(of: bundle.name), mark: mark, devices: devices)
    }

    /// The rows of an archive or log whose bytes are at hand.
    func rows(of bytes: [UInt8], named name: String) -> BundleRows {
        rows(of: LogFinder.bundle(of: [(name, bytes)], encoding: encoding), named: name, mark: BundleMark(files: ""))
    }

    /// The rows of what lies under a path, under another name.
    func rows(ofPath path: String, named name: String) -> BundleRows {
        let path = path == "-" ? "./-" : path
        return BundleReader.refusal(of: [path], named: name)
            ?? rows(of: LogFinder.bundle(at: [path], encoding: encoding), named: name, mark: BundleMark(files: ""))
    }

    /// The rows of what lies under several paths, or of what lies among the bundles of devices.
    func rows(ofPaths paths: [String], named name: String, liesAmongOthers: Bool) -> BundleRows {
        let bundle = FoundBundle(name: name, paths: paths, liesAmongOthers: liesAmongOthers)
        return BundleReader.refusal(of: paths, named: name) ?? rows(of: bundle, mark: BundleMark(files: ""))
    }

    /// The row of a bundle that is no file and no folder; `nil` where all paths are, or are not there. A pipe may wait for
    /// ever, and standard input is where requests come from.
    private static func refusal(of paths: [String], named name: String) -> BundleRows? {
        let isRead = paths.allSatisfy { path in
            let kind = FileStatus(path: path)?.kind
            return kind == nil || kind == .folder || kind == .file
        }
        guard !isRead else { return nil }
        let row = DeviceRow(bundle: FoundBundle.key(of: name), unreadable: "Not read: it is no folder and no file.")
        return BundleRows(bundle: FoundBundle.key(of: name), mark: BundleMark(files: ""), devices: [row])
    }

    private func rows(of logs: LogBundle, named name: String, mark: BundleMark) -> BundleRows {
        let name = FoundBundle.key(of: name)
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
            let rows = reports.devices.map { row(of: $0, in: name, rest) }
            return rows + remarks(of: reports, in: name)
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

    private func row(of device: DeviceReport, in bundle: String, _ rest: LogBundle) -> DeviceRow {
        let report = device.report
        let label = device.label.isEmpty ? BundleReader.label(of: bundle) : device.label
        guard !report.isEmpty else {
            let reason = BundleReader.reason(NothingRead(report, of: rest).diagnostics, in: bundle)
            return DeviceRow(bundle: bundle, device: label, unreadable: reason)
        }
        if report.sources.allSatisfy({ $0.server != nil }) { return DeviceRow(ofServers: bundle) }
        let isComplete = device.isComplete && report.obstacles.isEmpty
        let reason = isComplete ? nil : BundleReader.reason(report.diagnostics, in: bundle)
        return DeviceRow(bundle: bundle, device: label, report: report, reason: reason)
    }

    /// A row for what lies beside the devices of a bundle and is none of theirs: nothing of it is lost without a word.
    private func remarks(of reports: DeviceReports, in bundle: String) -> [DeviceRow] {
        let missed = reports.remarks.filter { $0.level != .note || $0.message.hasPrefix("Not read") }
        guard !missed.isEmpty else { return [] }
        let more = missed.count > 1 ? " (and \(missed.count - 1) more like it)" : ""
        let reason = "In part: " + BundleReader.reason(missed, in: bundle) + more
        return [DeviceRow(bundle: bundle, device: BundleReader.label(of: bundle) + " (the rest)", unreadable: reason)]
    }

    /// The bundle's own name, without the ending of an archive, for a device that nothing names.
    private static func label(of bundle: String) -> String {
        let name = bundle.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? bundle
        let stem = LogFinder.withoutArchiveEnding(name)
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

extension DeviceRow {
    /// The same of logs that lie among those of others; those that name nobody are no device more.
    fileprivate var ofADevice: DeviceRow {
        guard let report, report.device.name == nil, report.device.clientID == nil else { return self }
        let reason = "In part: Not judged: no log of it tells its device, and other devices are there."
        return DeviceRow(bundle: bundle, device: device + " (the rest)", unreadable: reason)
    }

    /// Whether the reading of a file ended in an error: outside of archives, which may be damaged, in one of the system's.
    fileprivate var endsEarly: Bool { report?.sources.contains(where: \.isIncomplete) ?? false }
}
