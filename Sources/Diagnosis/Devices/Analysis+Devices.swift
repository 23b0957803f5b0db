package import LogSources
package import ReportModel
import SystemFiles

extension Analysis {
    /// Reads the bundle's logs, a few at a time, and judges each of the devices in it by its own.
    ///
    /// Whose logs they are is known when all are read. Of one device they are judged then; those of several are read again,
    /// a device at a time, so that no more than one story has to be kept.
    package func reports(on bundle: consuming LogBundle) -> DeviceReports {
        let pool = reading.pool(of: bundle)
        let sorting = DeviceSorter.sorted(
            zip(bundle.chains, pool.scans).map { SortedLog($0.place, $1.names, isServers: $1.isServers) }
        )
        guard sorting.devices.count > 1 else {
            bundle.chains = []
            let report = judging.report(on: reading.caseFile(of: pool, rest: bundle))
            return DeviceReports(devices: [DeviceReport(place: "", report: report)])
        }
        return reports(on: bundle, sorting)
    }

    private func reports(on bundle: LogBundle, _ sorting: DeviceSorting) -> DeviceReports {
        let readOnce = bundle.logsReadOnce
        let outer = LogPlace.sharedDepth(of: sorting.devices.map(\.place))
        let devices = sorting.devices.compactMap { device -> DeviceReport? in
            let logs = (device.logs + sorting.servers).filter { !readOnce.contains($0) }.sorted()
            guard !Set(logs).isDisjoint(with: device.logs) else { return nil }
            let part = bundle.part(logs, at: device.place, of: device.machine)
            return DeviceReport(place: device.place.text(from: outer), report: report(on: part))
        }
        let unclaimed = DeviceRemarks(bundle: bundle, count: sorting.devices.count)
        return DeviceReports(
            devices: devices,
            remarks: unclaimed.remarks(unclaimed: sorting.unclaimed, readOnce: readOnce.sorted())
        )
    }
}

extension LogPlace {
    /// How many folders all places have in common.
    fileprivate static func sharedDepth(of places: [LogPlace]) -> Int {
        guard let first = places.first else { return 0 }
        return places.dropFirst().reduce(first.folders.count) { depth, place in
            min(depth, zip(first.folders, place.folders).prefix { $0 == $1 }.count)
        }
    }

    /// The path from a depth on; the last folder for what lies no deeper.
    fileprivate func text(from depth: Int) -> String {
        let rest = folders.dropFirst(depth)
        return CarriedPath.shown((rest.isEmpty ? folders.suffix(1) : rest).joined(separator: "/"))
    }
}

/// Says which logs were judged for no device.
private struct DeviceRemarks {
    let bundle: LogBundle
    /// How many devices there are.
    let count: Int

    func remarks(unclaimed: [Int], readOnce: [Int]) -> [Report.Diagnostic] {
        let words = """
            Not judged: it names no device, and lies beside the logs of \(count). Put it into the folder of the device it \
            is of.
            """
        let piped = """
            Not judged: it came through a pipe, and the logs of \(count) devices were found, which are read one device \
            after the other. Save it into a file.
            """
        return unclaimed.filter { !readOnce.contains($0) }.compactMap { remark($0, words) }
            + readOnce.compactMap { remark($0, piped) } + errors + notes
    }

    private func remark(_ number: Int, _ message: String) -> Report.Diagnostic? {
        guard bundle.chains.indices.contains(number), let file = bundle.chains[number].files.first else { return nil }
        return Report.Diagnostic(level: .warning, source: file.name, line: nil, message: message)
    }

    private var errors: [Report.Diagnostic] {
        DiagnosticWriter.diagnostics(onNothingIn: LogBundle(chains: [], errors: bundle.errors))
    }

    private var notes: [Report.Diagnostic] {
        DiagnosticWriter.diagnostics(onNothingIn: LogBundle(chains: [], notes: bundle.notes))
    }
}
