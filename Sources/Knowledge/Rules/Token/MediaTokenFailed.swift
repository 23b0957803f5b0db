import Diagnosis
import ReportModel

extension Rule {
    static let mediaTokenFailed = Rule(
        id: "CMG213",
        slug: "media-token-failed",
        title: "The token on the boot media gave no registration token",
        area: .token,
        severity: .error,
        level: .token,
        check: .seen(
            SignalFilter(.mediaTokenFailed),
            by: nil,
            clearedBy: Clearing(SignalFilter(.tokenReceived), sameIn: nil)
        ),
        summary: """
            A task sequence started from media could not get a registration token with the media's own token: \
            {code|no code was logged}.
            """,
        why: """
            Media that boot over a gateway carry a token with which the device proves itself before it has anything \
            else. Without a registration token in exchange it finds no policy and no content.
            """,
        actions: [
            """
            In the console: see what Microsoft asks of boot media over a gateway: the CMG chosen as management point in \
            the media, the task sequence deployed with "Allow task sequence to run for client on the internet" and made \
            available to media, and the client settings "Enable clients to use a cloud management gateway" and "Allow \
            access to cloud distribution point".
            """,
            """
            In the console: if the gateway's certificate comes from an internal CA, add the root CA certificate to the \
            boot image; without it Windows PE can't trust the gateway.
            """,
            """
            In the console: with versions 2010 and 2103, set the management point to "Allow intranet and internet \
            connections"; boot media don't work over a gateway with one for the internet only.
            """,
            """
            On the client: read smsts.log just before the line. An error of the connection, of TLS or of the \
            gateway's answer there comes first.
            """,
        ],
        references: [.tokens, .logFiles],
        matching: [
            Example("smsts", "Failed to retrieve registration token from the media token, Error code: 0x87d00215")
        ],
        notMatching: [
            Example("smsts", "In SSL, but with no client cert."),
            Example("ccmsetup", "RetrieveTokenFromStsServerImpl failed with error 0x87d0027e"),
        ]
    )
}
