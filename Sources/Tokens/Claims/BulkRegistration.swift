/// What is known of every bulk registration token; source: the tokens that Microsoft's own pages print.
///
/// https://learn.microsoft.com/intune/configmgr/core/clients/deploy/deploy-clients-cmg-token
package enum BulkRegistration {
    /// `BulkRegistrationTokenTool.exe /new` without `/lifetime`: three days.
    package static let defaultLifetimeMinutes: Int64 = 4320
    /// The longest `/lifetime` the tool takes: seven days.
    package static let maximumLifetimeMinutes: Int64 = 10_080

    static let issuerPrefix = "urn:sccm:oauth2:"

    /// The claims that have the same value in every token.
    static let constants: [(name: String, value: String)] = [
        ("SCCMTokenCategory", "SCCMPreAuthToken"),
        ("Authority", "SCCM"),
        ("License", "SCCM"),
        ("Type", "BulkRegistration"),
        ("aud", "urn:sccm:service"),
    ]

    /// Every claim of a token, in its order.
    static let names = [
        "SCCMTokenCategory", "Authority", "License", "Type", "TenantId", "UniqueId", "iss", "aud", "exp", "nbf",
    ]
}

/// A token's lifetime beside what the tool gives without and with `/lifetime`.
package enum LifetimeRelation: String, Sendable, Hashable, Codable {
    case shorterThanDefault
    case defaultLifetime
    case longerThanDefault
    case maximum
    case beyondMaximum

    package init(minutes: Int64) {
        switch minutes {
        case ..<BulkRegistration.defaultLifetimeMinutes: self = .shorterThanDefault
        case BulkRegistration.defaultLifetimeMinutes: self = .defaultLifetime
        case ..<BulkRegistration.maximumLifetimeMinutes: self = .longerThanDefault
        case BulkRegistration.maximumLifetimeMinutes: self = .maximum
        default: self = .beyondMaximum
        }
    }
}
