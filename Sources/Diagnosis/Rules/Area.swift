/// A part of the path from a client to its site that can be well or broken by itself.
package enum Area: String, Hashable, Sendable, CaseIterable {
    /// PKI, self-signed or Microsoft Entra: how the client proves who it is.
    case certificateMode = "certificate-mode"
    case token
    /// Management points, the gateway's address, and rotation among them.
    case location
    /// TLS: whether the client accepts the server's certificate.
    case trust
    /// What gateways and management points answer.
    case gateway
    case registration
    /// ccmsetup.
    case setup
    /// The logs themselves. It has findings but no state of its own.
    case evidence

    /// The areas of which a report gives a state, in the order of the report.
    package static let reported = allCases.filter { $0 != .evidence }
}

/// How much a finding matters.
package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    case info
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// How sure a finding is.
package enum Confidence: String, Hashable, Sendable, CaseIterable {
    case high
    case medium
    case low
}

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
