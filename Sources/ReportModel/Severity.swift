/// How much a finding matters.
package enum Severity: String, Hashable, Sendable, Comparable, Codable, CaseIterable {
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
package enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
    /// One step less.
    package var lowered: Confidence { self == .high ? .medium : .low }

    case high
    case medium
    case low
}
