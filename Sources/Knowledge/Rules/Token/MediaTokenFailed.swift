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
            In the console: look under Administration > Security > Certificates whether the media's token is blocked \
            or past its end, and make the media anew if so.
            """,
            """
            In the console: see that the media were made for use over the internet, with a management point that is \
            enabled for gateway traffic.
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
