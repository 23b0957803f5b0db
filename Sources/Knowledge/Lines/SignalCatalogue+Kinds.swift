package import Diagnosis

// What signals rules can see: not every pattern's signal reaches them as it stands.
extension SignalCatalogue {
    /// The kinds that rules see, sorted by name.
    package static let kinds: [SignalKind] = {
        let ofPatterns = Set(patterns.map(\.kind)).filter { parts[$0] == nil }
        return Array(ofPatterns.union(families.becomes)).sorted()
    }()

    /// The kinds that name a server and only guess what answers there: the event of a served request names no URL.
    package static let guessedKinds: Set<SignalKind> = [.requestSucceeded]

    /// The kinds of single records that are joined with their neighbours, and what they become, in the families' order.
    package static let parts = families.parts
}
