import Diagnosis
import ReportModel

extension Rule {
    static let deviceTokenNotAvailable = Rule(
        id: "CMG114",
        slug: "device-token-not-available",
        title: "This Windows can't ask for a Microsoft Entra token of the device",
        area: .certificateMode,
        severity: .info,
        basis: .secondHand,
        check: .seen(SignalFilter(.entraDeviceTokenUnavailable), by: nil),
        summary: """
            Windows lacks the interface by which a service gets the device's own Microsoft Entra token, so the client \
            asks for the token of the signed-in user.
            """,
        why: """
            The interface came with Windows 10, version 1803. Before it, the client can prove itself with Microsoft \
            Entra only while a user is signed in whom Microsoft Entra knows.
            """,
        actions: [
            "On the client: update Windows to a version that is supported; then the device's token is there."
        ],
        references: [.entraWorkflow],
        matching: [
            Example("CcmAad", "IWebAuthenticationCoreManagerStatics4 not available. Falling back to user token.")
        ],
        notMatching: [
            Example("CcmAad", "Supplied sender token is null. Using GetUserTokenFromSid to find sender's token.")
        ]
    )
}
