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
    /// - Parameters:
    ///   - bundle: the logs.
    ///   - limit: how many devices are reported on.
    ///   - name: of more only those are that are called so.
    /// - Returns: a report for each device.
    /// - Throws: ``TooManyDevices`` before anything is read again.
    package func reports(
        on bundle: consuming LogBundle,
        atMost limit: Int = Analysis.deviceLimit,
        called name: String? = nil
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
        guard sorting.devices.count > limit else { return reports(on: bundle, sorting, names) }
        return try reports(on: bundle, sorting, atMost: limit, called: name)
    }

    private func reports(on bundle: LogBundle, _ sorting: DeviceSorting, _ names: [DeviceNames]) -> DeviceReports {
        let outer = LogPlace.sharedDepth(of: sorting.devices.map(\.place))
        let remarks = DeviceRemarks(bundle: bundle, sorting: sorting, names: names)
        return DeviceReports(
            devices: reports(on: sorting.devices, of: bundle, servers: sorting.servers, outer),
            remarks: remarks.remarks(readOnce: bundle.logsReadOnce),
            missesPath: bundle.missesPath
        )
    }

    /// The reports on those of many devices that are called as somebody asks.
    private func reports(
        on bundle: LogBundle,
        _ sorting: DeviceSorting,
        atMost limit: Int,
        called name: String?
    ) throws(TooManyDevices) -> DeviceReports {
        let outer = LogPlace.sharedDepth(of: sorting.devices.map(\.place))
        let called = sorting.devices.filter { device in name.map { device.isCalled($0, from: outer) } ?? false }
        guard !called.isEmpty, called.count <= limit else {
            let labels = sorting.devices.map { $0.label(from: outer) }
            throw TooManyDevices(count: sorting.devices.count, limit: limit, labels: labels)
        }
        let reports = reports(on: called, of: bundle, servers: sorting.servers, outer)
        return DeviceReports(devices: reports, missesPath: bundle.missesPath)
    }

    private func reports(
        on devices: [SortedDevice],
        of bundle: LogBundle,
        servers: [Int],
        _ outer: Int
    ) -> [DeviceReport] {
        let readOnce = bundle.logsReadOnce
        let servers = ServerScans(servers.filter { !readOnce.contains($0) }, of: bundle, by: reading)
        return devices.compactMap { device -> DeviceReport? in
            let logs = device.logs.filter { !readOnce.contains($0) }
            guard !logs.isEmpty else { return nil }
            let part = bundle.part(servers.numbers + logs, at: device.place, of: device.machine)
            let rest = part.withoutLogs
            let pool = reading.pool(of: part, beginningWith: servers.scans)
            let report = judging.report(on: reading.caseFile(of: pool, rest: rest))
            return DeviceReport(
                place: device.place.text(from: outer),
                report: report,
                completeness: report.completeness(of: rest)
            )
        }
    }
}

extension SortedDevice {
    /// Whether somebody means it by a name, as far as that is known before it is judged: the machine's, with or without
    /// its domain, the client's ID or where its logs lie.
    fileprivate func isCalled(_ name: String, from outer: Int) -> Bool {
        let name = DeviceReports.typedName(name)
        let place = place.text(from: outer).lowercased()
        let machines = machine.map { [$0.lowercased(), DeviceNames.Machine.key(of: $0)] } ?? []
        let ids = clientIDs.map { $0.lowercased() }
        let all = [place] + machines + ids + (machines + ids).map { "\($0) (\(place))" }
        return all.contains(name)
    }

    /// What it is called, as far as that is known.
    fileprivate func label(from outer: Int) -> String { machine ?? clientIDs.min() ?? place.text(from: outer) }
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
