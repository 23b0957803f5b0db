package import Diagnosis

extension SignalKind {
    package static let clientLocationUnknown = SignalKind(
        "client-location-unknown",
        meaning: "The client can't tell where it is and behaves as on the internet."
    )
}

extension SignalPattern {
    package static let clientLocationUnknown = SignalPattern(
        .clientLocationUnknown,
        starts: ["Domain joined client is in Unknown location"],
        matching: [
            "Domain joined client is in Unknown location. Default to internet to be conservative"
        ],
        notMatching: [
            "Domain joined client is in Internet"
        ]
    )
}
