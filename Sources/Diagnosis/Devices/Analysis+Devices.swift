package import LogSources
package import ReportModel
import SystemFiles

extension Analysis {
    /// More devices than these are not reported on at a time: all reports are held until they are written.
    package static let deviceLimit = 256

    /// Reads the bundle's logs, a few at a time, and judges each of the devices in it by its own.
    ///
    /// Whose logs they are is known when all are read. Of one device they are judged then; those of several are read again,
    /// a device at a time, so that no more than one story has to be kept.
    ///
    /// - Throws: ``TooManyDevices`` before anything is read again.
    package func reports(
        on bundle: consuming LogBundle,
        atMost limit: Int = Analysis.deviceLimit
    ) throws(TooManyDevices) -> DeviceReports {
        let pool = reading.pool(of: bundle)
        let names = pool.scans.map(\.names)
        let sorting = DeviceSorter.sorted(
            zip(bundle.chains, pool.scans).map { SortedLog($0.place, $1.names, isServers: $1.isServers, log: $0.log) }
        )
        guard sorting.devices.count > 1 else {
            bundle.chains = []
            let rest = bundle.withoutLogs
            let report = judging.report(on: reading.caseFile(of: pool, rest: bundle))
            let only = DeviceReport(place: "", report: report, completeness: report.completeness(of: rest))
            return DeviceReports(devices: [only])
        }
        guard sorting.devices.count <= limit else { throw TooManyDevices(count: sorting.devices.count, limit: limit) }
        return reports(on: bundle, sorting, names)
    }

    private func reports(on bundle: LogBundle, _ sorting: DeviceSorting, _ names: [DeviceNames]) -> DeviceReports {
        let readOnce = bundle.logsReadOnce
        let outer = LogPlace.sharedDepth(of: sorting.devices.map(\.place))
        let devices = sorting.devices.compactMap { device -> DeviceReport? in
            let logs = (device.logs + sorting.servers).filter { !readOnce.contains($0) }.sorted()
            guard !Set(logs).isDisjoint(with: device.logs) else { return nil }
            let part = bundle.part(logs, at: device.place, of: device.machine)
            let rest = part.withoutLogs
            let report = report(on: part)
            return DeviceReport(
                place: device.place.text(from: outer),
                report: report,
                completeness: report.completeness(of: rest)
            )
        }
        let remarks = DeviceRemarks(bundle: bundle, sorting: sorting, names: names)
        return DeviceReports(
            devices: devices,
            remarks: remarks.remarks(readOnce: readOnce),
            missesPath: bundle.missesPath
        )
    }
}

extension LogPlace {
    /// How many folders all places have in common.
    fileprivate static func sharedDepth(of places: [LogPlace]) -> Int { LogPlace.around(places).folders.count }

    /// The path from a depth on; the last folder for what lies no deeper.
    fileprivate func text(from depth: Int) -> String {
        let rest = folders.dropFirst(depth)
        return CarriedPath.shown((rest.isEmpty ? folders.suffix(1) : rest).joined(separator: "/"))
    }
}
