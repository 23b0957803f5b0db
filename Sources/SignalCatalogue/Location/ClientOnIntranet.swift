package import Diagnosis

extension SignalKind {
    /// The client found its domain or an internal management point.
    package static let clientOnIntranet = SignalKind("client-on-intranet")
}

extension SignalPattern {
    /// The client found its domain or an internal management point.
    package static let clientOnIntranet = SignalPattern(
        .clientOnIntranet,
        starts: ["Domain joined client is in Intranet"],
        matching: [
            "Domain joined client is in Intranet"
        ],
        notMatching: [
            "Domain joined client is in Internet"
        ]
    )
}
