package import Diagnosis

extension SignalKind {
    package static let rotationForced = SignalKind(
        "rotation-forced",
        meaning: "Five errors within ten minutes made the client leave its management point."
    )
}

extension SignalPattern {
    package static let rotationForced = SignalPattern(
        .rotationForced,
        starts: ["Assigned MP error threshold reached"],
        matching: [
            "Assigned MP error threshold reached, moving to next MP."
        ],
        notMatching: [
            "4 assigned MP errors in the last 10 minutes, threshold is 5."
        ]
    )
}
