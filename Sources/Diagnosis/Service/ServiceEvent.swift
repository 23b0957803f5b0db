/// How a request ended.
package enum ServiceOutcome: String, Hashable, Sendable, CaseIterable {
    case served
    case refused
    case unreachable
    case tls
    case unanswered
}

/// One stretch in which requests ended in one way at a door.
struct ServiceEvent: Sendable {
    let outcome: ServiceOutcome
    let spell: History.Spell
    /// The number of the history it is from.
    let place: Int
    /// Whether it only repeats a failure under another code.
    let isRepeat: Bool
}

extension ServiceEvent {
    /// So many failures at most, and within so many minutes of the last service, may be chance.
    static let chance = (failures: 2, minutes: Int64(30))
}
