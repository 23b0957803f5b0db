/// To which door the client turned, and when: for lines that name only a host, or no server at all.
struct DoorChoices {
    private let gateways: Set<String>
    /// The role ids that some line names at a host.
    private var roles: [String: Set<String>] = [:]
    private var choices = Choices()
    private var byHost: [String: Choices] = [:]

    /// The doors that histories name.
    init(_ histories: [History], signs: ServiceSigns, gateways: Set<String>) {
        self.gateways = gateways
        var all: [(moment: Moment, door: Door)] = []
        for history in histories {
            guard let host = history.signal.server else { continue }
            if let role = history.signal[.gateway] { roles[host, default: []].insert(role) }
            let isChoice = signs.chosen.accepts(history.signal)
            guard isChoice || (history.signal[.gateway] != nil && signs.served.accepts(history.signal)) else {
                continue
            }
            let door = door(host, history.signal)
            all += history.spells.flatMap { [($0.first, door), ($0.last, door)] }
        }
        for (moment, door) in all.sorted(by: { $0.moment < $1.moment }) {
            choices.append(door, at: moment)
            byHost[door.host, default: Choices()].append(door, at: moment)
        }
    }

    /// The door that a signal names whenever it was written; `nil` when the moment decides, see ``door(of:at:)``.
    func door(namedBy signal: Signal) -> Door? {
        guard let host = signal.server else { return nil }
        guard signal[.gateway] == nil, let roles = roles[host] else { return door(host, signal) }
        return roles.count == 1 ? Door(host: host, role: roles.first, kind: kind(of: host, signal)) : nil
    }

    /// The door that a signal speaks of; `nil` when it names no server and none was chosen.
    func door(of signal: Signal, at moment: Moment) -> Door? {
        if let door = door(namedBy: signal) { return door }
        guard let host = signal.server else { return choices.last(before: moment) }
        return byHost[host]?.last(before: moment) ?? door(host, signal)
    }

    private func door(_ host: String, _ signal: Signal) -> Door {
        Door(host: host, role: signal[.gateway], kind: kind(of: host, signal))
    }

    private func kind(of host: String, _ signal: Signal) -> Door.Kind {
        gateways.contains(host) || signal[.gateway] != nil ? .gateway : .managementPoint
    }
}

/// Doors in the order in which the client turned to them.
private struct Choices {
    private var moments: [Moment] = []
    private var doors: [Door] = []

    mutating func append(_ door: Door, at moment: Moment) {
        moments.append(moment)
        doors.append(door)
    }

    /// The last one before a moment, or the first of all: a client that speaks has turned to somebody.
    func last(before moment: Moment) -> Door? {
        let index = moments.partitioningIndex { $0 > moment }
        return index > 0 ? doors[index - 1] : doors.first
    }
}

extension Signal {
    /// The server it names, in lower case, as host or as management point.
    fileprivate var server: String? { host ?? self[.managementPoint]?.lowercased() }
}
