package import Diagnosis

extension SignalKind {
    /// The client takes itself to be on the internet.
    package static let clientOnInternet = SignalKind("client-on-internet")
}

extension SignalPattern {
    /// The client takes itself to be on the internet.
    package static let clientOnInternet = SignalPattern(
        .clientOnInternet,
        starts: [
            "Domain joined client is in Internet",
            "CCMSETUP bootstrap from Internet: 1",
        ],
        matching: [
            "Domain joined client is in Internet",
            "CCMSETUP bootstrap from Internet: 1",
        ],
        notMatching: [
            "Domain joined client is in Intranet",
            "CCMSETUP bootstrap from Internet: 0",
        ]
    )
}
