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
        /// It ends and comes back.
        case recurring(Recurring)
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
        if isServed, let recurring = recurring(faults, doors, wanted: wanted) { return .recurring(recurring) }
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
