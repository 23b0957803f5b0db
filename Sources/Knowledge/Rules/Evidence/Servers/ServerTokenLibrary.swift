import Diagnosis
import ReportModel

extension SignalKind {
    static let serverTokenLibrary = SignalKind(
        "server-token-library",
        meaning: "A management point can't load the library that reads tokens, for its version is another one."
    )
}

extension ServerLine {
    static let serverTokenLibrary: [ServerLine] = [
        ServerLine(.serverTokenLibrary, of: "CCM_STS", holds: "System.IdentityModel.Tokens.Jwt", "0x80131040")
    ]
}

extension Rule {
    static let serverTokenLibrary = Rule.server(
        id: "CMG914",
        slug: "server-token-library",
        title: "The management point can't load its library for tokens",
        about: .token,
        basis: .secondHand,
        kind: .serverTokenLibrary,
        summary: """
            {log} says that the management point could not load System.IdentityModel.Tokens.Jwt, since the file is of \
            another version than it was built with (0x80131040).
            """,
        why: """
            Without the library the management point checks and issues no token: it answers every request for one with \
            the status 500, which clients behind the gateway see as CMGConnector_InternalServerError.
            """,
        actions: [
            """
            On the management point: copy System.IdentityModel.Tokens.Jwt.dll from \\bin\\X64 of the site server's \
            installation into SMS_CCM\\CCM_STS\\bin, or install a later version of the site.
            """
        ],
        references: [.gatewayErrors],
        explains: ["CMG203", "CMG505", "CMG506"],
        matching: [
            Example(
                "CCM_STS",
                """
                System.IO.FileLoadException: Could not load file or assembly 'System.IdentityModel.Tokens.Jwt, \
                Version=4.0.20622.1351, Culture=neutral' or one of its dependencies. The located assembly's manifest \
                definition does not match the assembly reference. (Exception from HRESULT: 0x80131040)
                """
            )
        ],
        notMatching: [
            Example("CCM_STS", "System.IdentityModel.Tokens.Jwt.JwtSecurityToken: validated"),
            // A client does not speak for a server either.
            Example(
                "CcmMessaging",
                "Could not load file or assembly 'System.IdentityModel.Tokens.Jwt' (Exception from HRESULT: 0x80131040)"
            ),
        ]
    )
}
