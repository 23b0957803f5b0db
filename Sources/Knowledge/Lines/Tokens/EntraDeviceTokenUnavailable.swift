package import Diagnosis

extension SignalKind {
    package static let entraDeviceTokenUnavailable = SignalKind(
        "entra-device-token-unavailable",
        meaning: "This Windows cannot ask for a device's Microsoft Entra token; the user's is asked for."
    )
}

extension SignalPattern {
    // Quoted by Microsoft's field engineers, of Windows 10 before version 1803.
    package static let entraDeviceTokenUnavailable = SignalPattern(
        .entraDeviceTokenUnavailable,
        starts: ["IWebAuthenticationCoreManagerStatics4 not available."],
        matching: [
            "IWebAuthenticationCoreManagerStatics4 not available. Falling back to user token."
        ],
        notMatching: [
            "Supplied sender token is null. Using GetUserTokenFromSid to find sender's token."
        ]
    )
}
