import LogSources

/// What the logs of servers say that may explain any of several devices: they are read once for all of them.
struct ServerScans {
    /// The servers' logs by their numbers in the whole bundle; they come first in each device's bundle, so that what was
    /// read of them has the same numbers there.
    let numbers: [Int]
    /// What they say; empty where it depends on the other logs of a device, so that they are read with these.
    let scans: [ChainScan]

    /// Reads the logs of servers.
    init(_ numbers: [Int], of bundle: LogBundle, by reading: Reading) {
        self.numbers = numbers
        let servers = bundle.part(numbers, at: LogPlace([]), of: nil)
        // Times without an offset are ordered by that of the device, and a log without times begins when its logs do.
        let areTimed = servers.files.allSatisfy { $0.head.firstTime != nil && $0.head.firstOffset != nil }
        scans = areTimed ? reading.scans(of: servers) : []
    }
}
