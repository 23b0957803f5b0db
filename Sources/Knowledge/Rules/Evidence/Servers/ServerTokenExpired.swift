import Diagnosis
import ReportModel

extension SignalKind {
    static let serverTokenExpired = SignalKind(
        "server-token-expired",
        meaning: "A management point was given a token that has expired."
    )
}

extension ServerLine {
    static let serverTokenExpired: [ServerLine] = [
        ServerLine(.serverTokenExpired, of: "CCM_STS", holds: "IDX10223")
    ]
}

extension Rule {
    static let serverTokenExpired = Rule.server(
        id: "CMG910",
        slug: "server-token-expired",
        title: "A client came with an expired token",
        about: .token,
        basis: .attested,
        kind: .serverTokenExpired,
        summary:
            "{log} says that a client came with a token that has expired.",
        why: """
            The management point refuses such a token with the status 401. A client whose bulk registration token \
            has ended before it registered needs a new one; others get a new token when they reach the site.
            """,
        actions: [
            """
            On the client that is refused: compare the end of its token, which cmgdiag token shows, with the \
            time in the line.
            """
        ],
        references: [.gatewayErrors, .tokens],
        explains: ["CMG204", "CMG503"],
        as: .word,
        matching: [
            Example(
                "CCM_STS",
                """
                Return code: 401, Description: PreAuth token validation failed, \
                System.IdentityModel.Tokens.SecurityTokenExpiredException:⏎IDX10223: Lifetime validation failed. The \
                token is expired.⏎ValidTo: '10/01/2025 22:03:24'⏎Current time: '10/28/2025 13:05:05'.
                """
            )
        ],
        notMatching: [
            // A client does not speak for a server either.
            Example(
                "CcmMessaging",
                """
                Return code: 401, Description: PreAuth token validation failed, \
                System.IdentityModel.Tokens.SecurityTokenExpiredException:⏎IDX10223: Lifetime validation failed. The \
                token is expired.⏎ValidTo: '10/01/2025 22:03:24'⏎Current time: '10/28/2025 13:05:05'.
                """
            )
        ]
    )
}
