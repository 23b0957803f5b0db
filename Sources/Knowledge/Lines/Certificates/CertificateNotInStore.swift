package import Diagnosis

extension SignalKind {
    package static let certificateNotInStore = SignalKind(
        "certificate-not-in-store",
        meaning: "The self-signed certificate the client wants to use is not in the store."
    )
}

extension SignalPattern {
    package static let certificateNotInStore = SignalPattern(
        .certificateNotInStore,
        starts: ["Failed to find the certificate in the store"],
        readsComponent: true,
        matching: [
            "Failed to find the certificate in the store"
        ],
        notMatching: [
            "Failed to find any valid management point"
        ]
    )
}
