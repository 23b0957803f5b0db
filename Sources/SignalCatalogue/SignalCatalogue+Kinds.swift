package import Diagnosis

// What signals rules can see: not every pattern's signal reaches them as it stands.
extension SignalCatalogue {
    /// The kinds that rules see, sorted by name.
    package static let kinds: [SignalKind] = {
        let ofPatterns = Set(patterns.map(\.kind)).filter { parts[$0] == nil }
        return Array(ofPatterns.union(joined)).sorted()
    }()

    /// The kinds of single records that are joined with their neighbours, and what they become.
    package static let parts: [SignalKind: [SignalKind]] = [
        .transportFailed: [.tlsFailed, .connectionFailed, .requestRefused, .clientCertificateMissing],
        .transportStatus: [.requestRefused],
        .secureFailureBegan: [.tlsFailed],
        .secureFailureValue: [.tlsFailed],
        .secureFailureFlag: [.tlsFailed],
        .sendFailed: [.tlsFailed],
        .winHTTPFailed: [.tlsFailed],
        .httpReported: [.requestSucceeded, .requestRefused, .tlsFailed, .connectionFailed, .clientIdentified],
        .requestTargeted: [.tlsFailed],
    ]

    /// The kinds that come about only by joining records.
    package static let joined: [SignalKind] = [
        .requestSucceeded, .tlsFailed, .connectionFailed, .requestRefused, .clientCertificateMissing,
        .clientIdentified,
    ]
}
