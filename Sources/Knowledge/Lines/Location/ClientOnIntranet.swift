package import Diagnosis

extension SignalKind {
    package static let clientOnIntranet = SignalKind(
        "client-on-intranet",
        meaning: "The client found its domain or an internal management point."
    )
}

extension SignalPattern {
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
