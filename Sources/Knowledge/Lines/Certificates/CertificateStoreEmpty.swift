package import Diagnosis

extension SignalKind {
    package static let certificateStoreEmpty = SignalKind(
        "certificate-store-empty",
        meaning: "The computer's store holds no certificate at all. Normal for a client without PKI."
    )
}

extension SignalPattern {
    package static let certificateStoreEmpty = SignalPattern(
        .certificateStoreEmpty,
        starts: ["There are no certificates in the 'MY' store."],
        matching: [
            "There are no certificates in the 'MY' store."
        ],
        notMatching: [
            "Begin to select client certificate"
        ]
    )
}
