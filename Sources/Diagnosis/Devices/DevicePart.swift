/// Logs that are taken to be of one device, while it is looked for more of them.
struct DevicePart {
    var logs: [Int]
    /// The machine's name, in lower case; the newest of a machine that was renamed. `nil` where none is told.
    var machine: String?
    /// In upper case.
    var clientIDs: Set<String>
    /// Whether it lies in an archive of its own: whoever packs logs packs those of one device.
    var isPacked = false

    /// Whether anything tells whose logs they are.
    var isIdentified: Bool { machine != nil || !clientIDs.isEmpty }

    /// Takes in logs of the same device.
    mutating func merge(_ other: DevicePart) {
        logs += other.logs
        machine = machine ?? other.machine
        clientIDs.formUnion(other.clientIDs)
        isPacked = isPacked || other.isPacked
    }
}

extension DevicePart {
    /// Joins the parts that are of one device; the same ones in whatever order they come.
    ///
    /// Those of one machine are, unless they name clients and no one in common: two devices of two domains may bear one
    /// name. Those that name no machine are of the one that has their client's ID, or of none of the others.
    ///
    /// - Parameters:
    ///   - parts: the parts.
    ///   - areOneFolders: whether they lie in folders of one device, so that one which says only how the machine is called
    ///     and one which says only which client it is are one. Elsewhere nothing ties them.
    /// - Returns: one part for each device.
    static func joined(_ parts: [DevicePart], areOneFolders: Bool = false) -> [DevicePart] {
        let byMachine = Dictionary(grouping: parts.filter { $0.machine != nil }, by: \.machine)
        var joined = byMachine.values.flatMap { ClientGroups(of: $0).parts }
        joined.sort { ($0.logs.min() ?? 0) < ($1.logs.min() ?? 0) }
        var owners: [String: Set<Int>] = [:]
        for (place, part) in joined.enumerated() {
            for id in part.clientIDs { owners[id, default: []].insert(place) }
        }
        var strangers: [DevicePart] = []
        for part in ClientGroups(of: parts.filter { $0.machine == nil }).parts {
            let places = part.clientIDs.reduce(into: Set<Int>()) { $0.formUnion(owners[$1] ?? []) }
            if let place = places.first, places.count == 1 {
                joined[place].merge(part)
            } else {
                strangers.append(part)
            }
        }
        return areOneFolders ? paired(joined, strangers) : joined + strangers
    }

    private static func paired(_ named: [DevicePart], _ nameless: [DevicePart]) -> [DevicePart] {
        guard var only = named.first, let other = nameless.first, named.count == 1, nameless.count == 1,
            only.clientIDs.isEmpty, !only.isPacked, !other.isPacked
        else { return named + nameless }
        only.merge(other)
        return [only]
    }
}

/// Parts joined by the IDs of their clients: those that are linked by IDs, over however many others, are one.
private struct ClientGroups {
    /// The joined parts, in the order of their first ones.
    let parts: [DevicePart]

    /// Joins parts of one machine, or parts that name none.
    ///
    /// Those without an ID are of the only client there is. Where there are several they may be of any of them, so they
    /// stay by themselves.
    init(of parts: [DevicePart]) {
        var links = Array(parts.indices)
        var owners: [String: Int] = [:]
        for (number, part) in parts.enumerated() {
            for id in part.clientIDs {
                let owner = owners[id, default: number]
                if owners[id] == nil { owners[id] = number } else { Self.link(owner, number, in: &links) }
            }
        }
        let identified = parts.indices.filter { !parts[$0].clientIDs.isEmpty }
        var groups: [Int: DevicePart] = [:]
        for number in identified { Self.merge(parts[number], into: &groups[Self.root(of: number, in: &links)]) }
        var joined = groups.sorted { $0.key < $1.key }.map(\.value)
        var rest: DevicePart?
        for part in parts where part.clientIDs.isEmpty { Self.merge(part, into: &rest) }
        if let rest {
            if joined.count == 1 { joined[0].merge(rest) } else { joined.append(rest) }
        }
        self.parts = joined
    }

    private static func merge(_ part: DevicePart, into group: inout DevicePart?) {
        if group?.merge(part) == nil { group = part }
    }

    /// The first of those that a part is linked with.
    private static func root(of number: Int, in links: inout [Int]) -> Int {
        var number = number
        // Each is linked with an earlier one or with itself, so this ends; the way is halved for who comes next.
        while links[number] != number {
            links[number] = links[links[number]]
            number = links[number]
        }
        return number
    }

    private static func link(_ first: Int, _ second: Int, in links: inout [Int]) {
        let (left, right) = (root(of: first, in: &links), root(of: second, in: &links))
        links[max(left, right)] = min(left, right)
    }
}
