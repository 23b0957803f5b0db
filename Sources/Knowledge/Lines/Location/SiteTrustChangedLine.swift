package import Diagnosis

extension SignalKind {
    package static let siteTrustChanged = SignalKind(
        "site-trust-changed",
        meaning: "Trusted root key and management point certificate are both new, so the client can trust neither."
    )
}

extension SignalPattern {
    // Quoted in an issue about the documentation of the trusted root key, and in ConfigMgr Client Health, which looks for
    // it to repair such clients.
    package static let siteTrustChanged = SignalPattern(
        .siteTrustChanged,
        starts: ["Both the TRK and the MP Certificate have changed on server."],
        matching: [
            """
            Both the TRK and the MP Certificate have changed on server. The client cannot validate the authentication \
            information.
            """
        ],
        notMatching: [
            "Failed to verify message. Could not retrieve certificate from MPCERT."
        ]
    )
}
