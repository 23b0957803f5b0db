package import Diagnosis

extension SignalKind {
    package static let messageNotVerified = SignalKind(
        "message-not-verified",
        meaning:
            "A management point's message or certificate could not be checked. It follows from what stands before it."
    )
}

extension SignalPattern {
    package static let messageNotVerified = SignalPattern(
        .messageNotVerified,
        starts: [
            "Failed to verify message. Could not retrieve certificate from MPCERT.",
            "Failed to validate the certificate '",
        ],
        matching: [
            "Failed to verify message. Could not retrieve certificate from MPCERT.",
            "Failed to validate the certificate '308205...",
        ],
        notMatching: [
            "LSRefreshTrustedKeyInfo failed with error '0x87d00304'."
        ]
    )
}
