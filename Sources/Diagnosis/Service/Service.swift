/// What became of a client's requests over time, door by door.
///
/// It is built once from the histories of a case, in a time that grows with the number of their spells and its
/// logarithm; each question afterwards is answered by a search in sorted times.
package struct Service: Sendable {
    /// One for each door that was tried, sorted by host and role.
    package let tracks: [Track]
    /// The kind of door the client uses at the end of the evidence; `nil` when nothing shows it.
    package let kindInUse: Door.Kind?
    /// The last record that was judged; `nil` without any.
    package let end: Moment?
    let histories: [History]
    /// The place of each door among the tracks, and that of a host's door that was tried last.
    let places: [Door: Int]
    let hostPlaces: [String: Int]
    /// The place of the door that served last, of each kind, whenever that was.
    let latestServing: [Door.Kind: Int]
    /// The place of the door that serves near the end, of each kind.
    let servingPlaces: [Door.Kind: Int]
    /// Kinds of which some door fails until the end.
    let failingKinds: Set<Door.Kind>
    /// Services by their times: of each door, host and kind, and of all doors together.
    let byDoor: [Door: ServiceTimes]
    let byHost: [String: ServiceTimes]
    let byKind: [Door.Kind: ServiceTimes]
    let anywhere: ServiceTimes
    /// Answers of any kind by host: refusals too.
    let answersByHost: [String: ServiceTimes]

    /// Whoever was served within so many minutes of the end of the evidence is served.
    package static let horizonMinutes: Int64 = dayMinutes
    /// So many failures at most, and within so many minutes of the last service, may be chance.
    static let chance = ServiceEvent.chance
    /// A fault that came on so many days, with service between, comes back.
    static let recurringDays = 3
    /// A door that was left is told of for so many minutes.
    static let leftMinutes: Int64 = 7 * dayMinutes
    static let dayMinutes: Int64 = 24 * 60
}

extension Service {
    /// Of logs that show no request.
    static let unknown = Service(
        tracks: [],
        kindInUse: nil,
        end: nil,
        histories: [],
        places: [:],
        hostPlaces: [:],
        latestServing: [:],
        servingPlaces: [:],
        failingKinds: [],
        byDoor: [:],
        byHost: [:],
        byKind: [:],
        anywhere: ServiceTimes(),
        answersByHost: [:]
    )
}

// MARK: - Questions

extension Service {
    /// What somebody wants of a server for a fault to be over.
    package enum Wanted: Sendable {
        /// That the door serves.
        case service
        /// That the host answers, whatever it says: TLS and the connection are well then.
        case answer
    }

    /// Whether a moment lies so near the end of the evidence that it tells of the present.
    package func isRecent(_ moment: Moment, minutes: Int64 = horizonMinutes) -> Bool {
        Service.isRecent(moment, end: end, minutes: minutes)
    }

    static func isRecent(_ moment: Moment, end: Moment?, minutes: Int64 = horizonMinutes) -> Bool {
        guard let end else { return false }
        return moment >= end || end.minutes(from: moment) <= minutes
    }

    /// The track of a kind that serves, and did so last near the end; `nil` when none does.
    package func serving(_ kind: Door.Kind) -> Track? {
        guard let place = servingPlaces[kind] else { return nil }
        return tracks[place]
    }

    /// The door that shows the client to be well: one of the kind in use that serves near the end.
    package var proof: Track? { kindInUse.flatMap { serving($0) } }

    /// Whether every door of a kind that still matters refuses or does not answer until the end of the evidence.
    package func isCutOff(_ kind: Door.Kind) -> Bool {
        kindInUse == kind && serving(kind) == nil && failingKinds.contains(kind)
    }

    /// Whether the client is cut off from every door of the kind that it uses.
    package var isCutOff: Bool { kindInUse.map { isCutOff($0) } ?? false }

    /// The history that shows what a door last served.
    package func lastService(of track: Track) -> History? { history(track.lastServedBy) }

    /// A door of the kind in use that fails until the end, the one tried last; `nil` when none does.
    package var failingInUse: Track? {
        tracks.filter { $0.door.kind == kindInUse && $0.isFailing }.max { $0.lastTried < $1.lastTried }
    }

    /// The door that served last, whenever that was.
    package var latestServed: Door? {
        latestServing.values.map { tracks[$0] }.max {
            ($0.lastServed ?? $0.firstTried) < ($1.lastServed ?? $1.firstTried)
        }?.door
    }

    /// The history that shows how a door last failed.
    package func lastFailure(of track: Track) -> History? { history(track.lastFailedBy) }

    /// The history that shows the last service of all; `nil` when nobody is shown to have served.
    package var lastService: History? { history(anywhere.newest?.place) }

    /// The history with a number; `nil` for none.
    func history(_ number: Int?) -> History? {
        number.flatMap { histories.indices.contains($0) ? histories[$0] : nil }
    }

    /// The door of a host that was tried last; `nil` for a host that was not tried.
    package func track(ofHost host: String) -> Track? {
        hostPlaces[host.lowercased()].map { tracks[$0] }
    }
}

/// Services or answers in the order of their times.
struct ServiceTimes: Sendable {
    private(set) var moments: [Moment] = []
    private var places: [Int] = []

    /// The times of some events.
    init(_ events: [ServiceEvent] = []) {
        let sorted = events.map { ($0.spell.last, $0.place) }.sorted { $0.0 < $1.0 }
        moments = sorted.map(\.0)
        places = sorted.map(\.1)
    }

    /// The number of the first history that tells of one after a moment.
    func first(after moment: Moment) -> Int? {
        let index = moments.partitioningIndex { $0 > moment }
        return places.indices.contains(index) ? places[index] : nil
    }

    /// The last one before a moment.
    func last(before moment: Moment) -> Moment? {
        let index = moments.partitioningIndex { $0 >= moment }
        return index > 0 ? moments[index - 1] : nil
    }

    /// The newest, and the number of the history that tells of it.
    var newest: (moment: Moment, place: Int)? {
        guard let moment = moments.last, let place = places.last else { return nil }
        return (moment, place)
    }
}
