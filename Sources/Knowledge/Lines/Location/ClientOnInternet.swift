package import Diagnosis

extension SignalKind {
    package static let clientOnInternet = SignalKind(
        "client-on-internet",
        meaning: "The client takes itself to be on the internet."
    )
}

extension SignalPattern {
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
