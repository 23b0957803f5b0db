/// What a rule's knowledge rests on.
package enum EvidenceBasis: String, Hashable, Sendable, CaseIterable {
    /// The text of real logs was at hand.
    case attested
    /// Others describe or quote the lines.
    case secondHand = "second-hand"
    /// Only the error code is documented; where it stands in a log was not seen.
    case codeOnly = "code-only"
}

/// Where in the chain from cause to consequence a rule's finding stands; a lower level can explain a higher one.
package enum CauseLevel: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// No connection at all.
    case network
    /// The server's certificate was not accepted.
    case trust
    /// The server answered, and said no.
    case answer
    /// The client has nothing to prove itself with.
    case identity
    case token
    case location
    case registration
    case setup
    /// A code that only says that something failed.
    case wrapper
    /// Explains only what its rule names, and is explained by nothing.
    case none

    package static func < (left: CauseLevel, right: CauseLevel) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The level's name, as rule files write it: `network`.
    package var name: String { String(describing: self) }
}
