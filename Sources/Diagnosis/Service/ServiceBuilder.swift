/// Puts what the histories of a case show of requests to the doors it belongs to.
struct ServiceBuilder {
    private let histories: [History]
    private let gateways: Set<String>
    private let choices: DoorChoices
    /// What was tried at each door, in no order.
    private(set) var events: [Door: [ServiceEvent]] = [:]
    private var answers: [String: [ServiceEvent]] = [:]
    private var nameless: [ServiceEvent] = []

    /// Everything that signs tell in a case's histories; `gateways` are the hosts of all gateways, in lower case.
    init(_ histories: [History], gateways: Set<String>, signs: ServiceSigns) {
        self.histories = histories
        self.gateways = gateways
        choices = DoorChoices(histories, signs: signs, gateways: gateways)
        let others = OtherServers(histories, signs: signs)
        for (place, history) in histories.enumerated() where !others.contains(history.signal) {
            guard let (outcome, isRepeat) = signs.outcome(of: history.signal) else { continue }
            take(history, at: place, outcome, isRepeat: isRepeat)
        }
    }

    private mutating func take(_ history: History, at place: Int, _ outcome: ServiceOutcome, isRepeat: Bool) {
        let told = history.spells.map { ServiceEvent(outcome: outcome, spell: $0, place: place, isRepeat: isRepeat) }
        let isAnswer = (outcome == .served || outcome == .refused) && history.signal.status != 407 && !isRepeat
        if let door = choices.door(namedBy: history.signal) {
            return take(told, at: door, isAnswer: isAnswer)
        }
        for event in told {
            guard let door = choices.door(of: history.signal, at: event.spell.last) else {
                nameless.append(event)
                continue
            }
            take(CollectionOfOne(event), at: door, isAnswer: isAnswer)
        }
    }

    private mutating func take(_ told: some Collection<ServiceEvent>, at door: Door, isAnswer: Bool) {
        events[door, default: []] += told
        if isAnswer { answers[door.host, default: []] += told }
    }

    /// What became of the requests.
    func service(end: Moment?, signs: ServiceSigns) -> Service {
        let tracks = events.compactMap { Track($0, $1, histories: histories) }.sorted {
            ($0.door.host, $0.door.role ?? "") < ($1.door.host, $1.door.role ?? "")
        }
        let served = events.mapValues { $0.filter { $0.outcome == .served } }
        let index = TrackIndex(tracks, end: end)
        return Service(
            tracks: tracks,
            kindInUse: kindInUse(tracks, signs: signs),
            end: end,
            histories: histories,
            places: index.places,
            hostPlaces: index.hostPlaces,
            latestServing: index.latestServing,
            servingPlaces: index.serving,
            failingKinds: Set(tracks.filter(\.isFailing).map(\.door.kind)),
            byDoor: served.mapValues { ServiceTimes($0) },
            byHost: ServiceBuilder.joined(served) { $0.host },
            byKind: ServiceBuilder.joined(served) { $0.kind },
            anywhere: ServiceTimes(served.values.flatMap { $0 } + nameless.filter { $0.outcome == .served }),
            answersByHost: answers.mapValues { ServiceTimes($0) }
        )
    }

    private static func joined<Key: Hashable>(
        _ events: [Door: [ServiceEvent]],
        by key: (Door) -> Key
    ) -> [Key: ServiceTimes] {
        var joined: [Key: [ServiceEvent]] = [:]
        for (door, events) in events { joined[key(door), default: []] += events }
        return joined.mapValues { ServiceTimes($0) }
    }

    /// What the client uses by its own word on where it is, unless another kind has served it since.
    private func kindInUse(_ tracks: [Track], signs: ServiceSigns) -> Door.Kind? {
        let place = Place(histories, signs: signs)
        let latest = tracks.max { $0.lastTried < $1.lastTried }?.door.kind
        guard let place else { return latest }
        let served = tracks.filter { $0.lastServed != nil }.max {
            ($0.lastServed ?? $0.firstTried) < ($1.lastServed ?? $1.firstTried)
        }
        if let served, let moment = served.lastServed, moment > place.moment { return served.door.kind }
        if place.isInternet { return gateways.isEmpty ? latest : .gateway }
        return tracks.contains { $0.door.kind == .managementPoint } ? .managementPoint : latest
    }

    /// Where the client last took itself to be.
    private struct Place {
        let moment: Moment
        let isInternet: Bool

        init?(_ histories: [History], signs: ServiceSigns) {
            let last = { (filter: SignalFilter) in
                histories.filter { filter.accepts($0.signal) }.map(\.last.moment).max()
            }
            switch (last(signs.onInternet), last(signs.onIntranet)) {
            case (let inside?, nil): (moment, isInternet) = (inside, true)
            case (nil, let inside?): (moment, isInternet) = (inside, false)
            case (let outside?, let inside?): (moment, isInternet) = (max(outside, inside), outside > inside)
            case (nil, nil): return nil
            }
        }
    }
}

/// Where the tracks stand that are asked for.
private struct TrackIndex {
    var places: [Door: Int] = [:]
    var hostPlaces: [String: Int] = [:]
    var latestServing: [Door.Kind: Int] = [:]
    var serving: [Door.Kind: Int] = [:]

    init(_ tracks: [Track], end: Moment?) {
        for (place, track) in tracks.enumerated() {
            places[track.door] = place
            if hostPlaces[track.door.host].map({ tracks[$0].lastTried < track.lastTried }) ?? true {
                hostPlaces[track.door.host] = place
            }
            guard let served = track.lastServed else { continue }
            let isLater = { (other: Int?) in other.flatMap { tracks[$0].lastServed }.map { $0 < served } ?? true }
            if isLater(latestServing[track.door.kind]) { latestServing[track.door.kind] = place }
            guard !track.isFailing, Service.isRecent(served, end: end) else { continue }
            if isLater(serving[track.door.kind]) { serving[track.door.kind] = place }
        }
    }
}

extension ServiceSigns {
    /// How a request ended of which a signal tells; `nil` for one that tells of none.
    fileprivate func outcome(of signal: Signal) -> (ServiceOutcome, isRepeat: Bool)? {
        if served.accepts(signal) { return (.served, false) }
        for (outcome, filter) in failed where filter.accepts(signal) { return (outcome, false) }
        return repeated.accepts(signal) ? (.unanswered, true) : nil
    }
}
