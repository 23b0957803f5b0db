/// Whom a log names as the device it is of.
package struct DeviceNames: Sendable {
    /// The names of machines, in the order in which they first stand there.
    package private(set) var machines: [Machine] = []
    /// The IDs of clients, in upper case.
    package private(set) var clientIDs: Set<String> = []

    /// A machine by its name, and when it is named.
    package struct Machine: Sendable {
        /// As written.
        package let name: String
        package let first: Moment
        package let last: Moment

        /// A name that stands in a log from one record to another.
        package init(_ name: String, from first: Moment, to last: Moment) {
            self.name = name
            self.first = first
            self.last = last
        }

        /// The name without regard to case, and without the domain that some lines add.
        package var key: String { Self.key(of: name) }

        static func key(of name: String) -> String {
            name.lowercased().split(separator: ".").first.map(String.init) ?? name.lowercased()
        }
    }

    /// A log may name a few machines and clients: the device may be renamed, and register anew. More than these are not
    /// looked at, since a damaged log may name any number.
    private static let limit = 8

    /// Nobody is named.
    package init() {}

    /// Those who are named.
    package init(machines: [Machine], clientIDs: Set<String> = []) {
        self.machines = Array(machines.prefix(Self.limit))
        self.clientIDs = clientIDs
    }

    /// Whom a log names, inside and outside of the time to be judged.
    init(in scan: ChainScan, signs: DeviceSigns) {
        for history in scan.histories + scan.outside {
            if signs.machines.contains(history.signal.kind), let name = history.signal[.machine] {
                take(Machine(name, from: history.first.moment, to: history.last.moment))
            }
            guard signs.clients.contains(history.signal.kind), let id = history.signal[.clientID] else { continue }
            if clientIDs.count < Self.limit { clientIDs.insert(id.uppercased()) }
        }
    }

    private mutating func take(_ machine: Machine) {
        guard let place = machines.firstIndex(where: { $0.key == machine.key }) else {
            if machines.count < Self.limit { machines.append(machine) }
            return
        }
        let known = machines[place]
        let last = max(known.last, machine.last)
        machines[place] = Machine(known.name, from: min(known.first, machine.first), to: last)
    }
}
