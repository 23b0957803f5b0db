/// Logs that are taken to be of one device, while it is looked for more of them.
struct DevicePart {
    var logs: [Int]
    /// The machine's names, in lower case: one, or the earlier ones too of a machine that was renamed.
    var machines: Set<String>
    /// In upper case.
    var clientIDs: Set<String>

    /// Whether anything tells whose logs they are.
    var isIdentified: Bool { !machines.isEmpty || !clientIDs.isEmpty }

    /// Takes in logs of the same device.
    mutating func merge(_ other: DevicePart) {
        logs += other.logs
        machines.formUnion(other.machines)
        clientIDs.formUnion(other.clientIDs)
    }
}

extension DevicePart {
    /// Joins the parts that are of one device.
    ///
    /// Those of one machine are, unless they name clients and no one in common: two devices of two domains may bear one
    /// name. Those that name no machine are of the one that has their client's ID, or of none of the others.
    static func joined(_ parts: [DevicePart]) -> [DevicePart] {
        var joined: [DevicePart] = []
        for named in Dictionary(grouping: parts.filter { !$0.machines.isEmpty }, by: { $0.machines.min() ?? "" }).values
        {
            joined += byClient(named)
        }
        joined.sort { ($0.logs.min() ?? 0) < ($1.logs.min() ?? 0) }
        let nameless = byClient(parts.filter(\.machines.isEmpty))
        let owners = Dictionary(
            grouping: joined.indices.flatMap { place in joined[place].clientIDs.map { ($0, place) } }
        ) {
            $0.0
        }
        var strangers: [DevicePart] = []
        for part in nameless {
            let places = Set(part.clientIDs.flatMap { owners[$0, default: []].map(\.1) })
            if let place = places.first, places.count == 1 {
                joined[place].merge(part)
            } else {
                strangers.append(part)
            }
        }
        return paired(joined, strangers)
    }

    /// One that says only how the machine is called and one that says only which client it is may be one.
    private static func paired(_ named: [DevicePart], _ nameless: [DevicePart]) -> [DevicePart] {
        guard var only = named.first, let other = nameless.first, named.count == 1, nameless.count == 1,
            only.clientIDs.isEmpty
        else { return named + nameless }
        only.merge(other)
        return [only]
    }

    /// Joins the parts of which one client's ID stands in both; those that name no client are the first one's.
    private static func byClient(_ parts: [DevicePart]) -> [DevicePart] {
        var joined: [DevicePart] = []
        var places: [String: Int] = [:]
        for part in parts where !part.clientIDs.isEmpty {
            let known = Set(part.clientIDs.compactMap { places[$0] }).sorted()
            let place = known.first ?? joined.count
            if known.isEmpty { joined.append(part) } else { joined[place].merge(part) }
            for later in known.dropFirst() {
                joined[place].merge(joined[later])
                joined[later] = DevicePart(logs: [], machines: [], clientIDs: [])
            }
            for id in joined[place].clientIDs { places[id] = place }
        }
        joined.removeAll { $0.logs.isEmpty }
        for part in parts where part.clientIDs.isEmpty {
            if joined.isEmpty { joined.append(part) } else { joined[0].merge(part) }
        }
        return joined
    }
}
