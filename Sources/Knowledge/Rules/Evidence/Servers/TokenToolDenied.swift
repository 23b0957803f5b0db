import Diagnosis
import ReportModel

extension SignalKind {
    static let tokenToolDenied = SignalKind(
        "token-tool-denied",
        meaning: "The tool that makes bulk registration tokens may not use the site database."
    )
}

extension ServerLine {
    static let tokenToolDenied: [ServerLine] = [
        ServerLine(
            .tokenToolDenied,
            of: "BulkRegistrationTokenTool",
            holds: "EXECUTE permission was denied on the object 'fnIsCas'"
        )
    ]
}

extension Rule {
    static let tokenToolDenied = Rule.server(
        id: "CMG913",
        slug: "token-tool-denied",
        title: "The tool for bulk registration tokens may not use the site database",
        about: .token,
        basis: .secondHand,
        kind: .tokenToolDenied,
        summary: "{log} says that whoever ran the tool may not use the site database.",
        why: """
            The tool asks the site database by itself. The account needs the role Full Administrator in \
            Configuration Manager and must be an administrator of the site server.
            """,
        actions: [
            """
            On the top-level site server: run BulkRegistrationTokenTool from \\bin\\X64 as such an account, in a \
            command prompt that was started as administrator.
            """
        ],
        references: [.tokens],
        matching: [
            Example(
                "BulkRegistrationTokenTool",
                "The EXECUTE permission was denied on the object 'fnIsCas', database 'CM_XYZ', schema 'dbo'."
            )
        ],
        notMatching: [
            // A client does not speak for a server either.
            Example(
                "CcmMessaging",
                "The EXECUTE permission was denied on the object 'fnIsCas', database 'CM_XYZ', schema 'dbo'."
            )
        ]
    )
}
