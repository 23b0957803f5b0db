import Checked
import Times

extension Service {
    /// What became of a fault.
    enum Ending {
        /// It goes on, and nothing of its kind serves.
        case cutOff(from: Door.Kind)
        /// It goes on; the client is served by a door of another kind, which it uses now.
        case elsewhere(Track)
        /// It goes on, as far as anybody can tell.
        case open
        /// The same door served afterwards, or answered.
        case over(History)
        /// The client has left the door and is served by another of its kind.
        case left(for: Track, History)
        /// It was there on so many days and over each time, and may come again.
        case recurring(days: Int)
        /// It came once or twice, right after a service.
        case justNow
    }

    /// What became of the fault that histories tell of.
    func ending(of faults: [History], wanted: Wanted) -> Ending {
        guard let last = faults.map(\.last.moment).max() else { return .open }
        let doors = doors(of: faults)
        let over = history(first(after: last, doors, wanted))
        let other = doors.lazy.compactMap { $0.flatMap { latestServing[$0.kind] } }.map { self.tracks[$0] }.first
        let isServed = over != nil || (other?.lastServed).map { $0 > last } ?? false
        if isServed, let days = recurringDays(faults, doors, wanted: wanted) { return .recurring(days: days) }
        if let over { return .over(over) }
        if let other, isServed, let proof = lastService(of: other) { return .left(for: other, proof) }
        let tracks = doors.compactMap { $0.flatMap { track(of: $0) } }
        if !tracks.isEmpty, tracks.allSatisfy(\.hasJustFailed) { return .justNow }
        if let kind = doors.lazy.compactMap({ $0?.kind }).first(where: isCutOff) { return .cutOff(from: kind) }
        if let kind = doors.first??.kind, kind != kindInUse, let proof { return .elsewhere(proof) }
        return .open
    }

    /// The doors that histories are about, each once; `nil` stands for no server.
    private func doors(of faults: [History]) -> [Door?] {
        var doors: [Door?] = []
        var seen: Set<Door?> = []
        for fault in faults {
            let signal = fault.signal
            let door = signal.host.map { host in
                let known = hostPlaces[host].map { tracks[$0].door.kind }
                let isGateway = signal.endpoint == .gateway || signal.endpoint == .gatewayContent
                return Door(
                    host: host,
                    role: signal[.gateway],
                    kind: known ?? (isGateway ? .gateway : .managementPoint)
                )
            }
            if seen.insert(door).inserted { doors.append(door) }
        }
        return doors
    }

    private func track(of door: Door) -> Track? {
        (places[door] ?? (door.role == nil ? hostPlaces[door.host] : nil)).map { tracks[$0] }
    }

    /// The number of a history that shows all doors of a fault to be well again after a moment.
    private func first(after moment: Moment, _ doors: [Door?], _ wanted: Wanted) -> Int? {
        var found: Int?
        for door in doors {
            guard let place = times(of: door, wanted)?.first(after: moment) else { return nil }
            found = place
        }
        return found
    }

    private func times(of door: Door?, _ wanted: Wanted) -> ServiceTimes? {
        guard let door else { return anywhere }
        if wanted == .answer { return answersByHost[door.host] }
        // Of what a line without a role id is about, any management point behind the host may tell.
        return door.role == nil ? byHost[door.host] : byDoor[door]
    }
}

// MARK: - What comes back

extension Service {
    /// On how many days a fault was there, if there was service between them and it may well come again; `nil` for a
    /// fault that is no such one.
    ///
    /// A name that is not resolved, or a connection that does not come about, is what every device meets that wakes
    /// before its network: of these a day needs more than two.
    private func recurringDays(_ faults: [History], _ doors: [Door?], wanted: Wanted) -> Int? {
        let spells = faults.flatMap(\.spells).sorted { $0.first < $1.first }
        guard let first = spells.first, let last = spells.map(\.last).max(), let kind = doors.first??.kind,
            let services = byKind[kind]
        else { return nil }
        var days: [(first: Moment, last: Moment, count: Int)] = []
        for spell in spells {
            if let day = days.last, day.first.dayNumber == spell.first.dayNumber {
                days[days.count - 1] = (day.first, max(day.last, spell.last), day.count +| spell.count)
            } else {
                days.append((spell.first, spell.last, spell.count))
            }
        }
        if wanted == .answer { days.removeAll { $0.count <= Service.chance.failures } }
        let returns = zip(days, days.dropFirst()).reduce(0) { sum, pair in
            let served = services.last(before: pair.1.first).map { $0 > pair.0.last } ?? false
            return served ? sum + 1 : sum
        }
        guard returns + 1 >= Service.recurringDays else { return nil }
        let gap = last.minutes(from: first.first) / Int64(returns)
        return isRecent(last, minutes: max(2 *| gap, 2 * Service.dayMinutes)) ? returns + 1 : nil
    }
}

extension Moment {
    /// The number of its day in UTC.
    fileprivate var dayNumber: Int64 { instant.seconds / 86_400 }
}
