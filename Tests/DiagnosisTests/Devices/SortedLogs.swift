import CMTraceLog
import LogSources
import Times

@testable import Diagnosis

/// Logs as the sorter of devices sees them.
enum SortedLogs {
    /// A log of the client in some folders, `a/b`, and whom it names one after the other, a minute apart.
    static func log(
        _ path: String,
        _ machines: String...,
        ids: Set<String> = [],
        from minute: Int64 = 0,
        isServers: Bool = false
    ) -> SortedLog {
        let named = machines.enumerated().map { number, name in
            let moment = Moment(minute: minute + Int64(number))
            return DeviceNames.Machine(name, from: moment, to: moment)
        }
        return SortedLog(place(path), DeviceNames(machines: named, clientIDs: ids), isServers: isServers)
    }

    static func place(_ path: String) -> LogPlace { LogPlace(path.split(separator: "/").map(String.init)) }
}

/// Logs by the devices they were sorted to, whatever the order.
struct Sorted: Equatable {
    /// The logs of each device by the numbers, with its name.
    var devices: [Set<Int>: String?]
    var unclaimed: Set<Int> = []
    var servers: Set<Int> = []
}

extension Sorted {
    init(_ logs: [SortedLog]) {
        let sorting = DeviceSorter.sorted(logs)
        devices = Dictionary(sorting.devices.map { (Set($0.logs), $0.machine) }) { first, _ in first }
        unclaimed = Set(sorting.unclaimed)
        servers = Set(sorting.servers)
    }
}
