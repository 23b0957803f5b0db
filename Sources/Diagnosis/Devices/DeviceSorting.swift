package import LogSources

/// Logs sorted by the devices they are of. Logs are known by their numbers.
package struct DeviceSorting: Hashable, Sendable {
    /// At least one where there is a log.
    package let devices: [SortedDevice]
    /// Logs that name nobody and lie beside those of several devices: they may be of any of them.
    package let unclaimed: [Int]
    /// Logs of servers, which are no device's and may explain what any of several was answered. Those of a single device
    /// are among its own.
    package let servers: [Int]
}

/// A device, as its logs name it.
package struct SortedDevice: Hashable, Sendable {
    /// In ascending order.
    package let logs: [Int]
    /// As written; `nil` where no log names it.
    package let machine: String?
    /// In upper case.
    package let clientIDs: Set<String>
    /// The folder or archive that holds all of its logs.
    package let place: LogPlace
}

/// What has to be known of a log to tell whose it is.
package struct SortedLog: Sendable {
    package let place: LogPlace
    package let names: DeviceNames
    package let isServers: Bool
    /// Which log it is; `nil` where that tells nothing.
    package let log: LogName?

    /// A log.
    package init(
        _ place: LogPlace,
        _ names: DeviceNames = DeviceNames(),
        isServers: Bool = false,
        log: LogName? = nil
    ) {
        self.place = place
        self.log = log
        self.names = names
        self.isServers = isServers
    }
}
