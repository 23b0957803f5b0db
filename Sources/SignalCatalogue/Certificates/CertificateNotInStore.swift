package import Diagnosis

extension SignalKind {
    /// The self-signed certificate the client wants to use is not in the store.
    package static let certificateNotInStore = SignalKind("certificate-not-in-store")
}

extension SignalPattern {
    /// The self-signed certificate the client wants to use is not in the store.
    package static let certificateNotInStore = SignalPattern(
        .certificateNotInStore,
        starts: ["Failed to find the certificate in the store"],
        matching: [
            "Failed to find the certificate in the store"
        ],
        notMatching: [
            "Failed to find any valid management point"
        ]
    )
}
