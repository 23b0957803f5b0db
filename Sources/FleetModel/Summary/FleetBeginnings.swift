package import Times

/// When the failing devices of a fleet began to fail.
package struct FleetBeginnings: Hashable, Sendable {
    /// The devices that began to fail in one hour, of which there are some.
    package struct Hour: Hashable, Sendable {
        /// Its first second.
        package let start: Instant
        package let devices: Int

        /// An hour with its devices.
        package init(start: Instant, devices: Int) {
            self.start = start
            self.devices = devices
        }
    }

    /// The hours in which some began, the earliest first; at most ``limit``, the latest ones.
    package let hours: [Hour]
    /// How many began before these hours.
    package let earlier: Int
    /// How many fail and do not tell since when.
    package let unknown: Int

    /// A year of hours: logs that tell of more have odd clocks among them.
    package static let limit = 366 * 24

    /// When the failing devices began to fail.
    package init(hours: [Hour], earlier: Int, unknown: Int) {
        self.hours = hours
        self.earlier = earlier
        self.unknown = unknown
    }
}
