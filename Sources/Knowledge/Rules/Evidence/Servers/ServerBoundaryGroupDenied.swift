import Diagnosis
import ReportModel

extension SignalKind {
    static let serverBoundaryGroupDenied = SignalKind(
        "server-boundary-group-denied",
        meaning: "A management point may not read the default boundary group from the site database."
    )
}

extension ServerLine {
    static let serverBoundaryGroupDenied: [ServerLine] = [
        ServerLine(
            .serverBoundaryGroupDenied,
            of: "MP_Location",
            holds: "The SELECT permission was denied on the object 'vSMS_DefaultBoundaryGroup'"
        )
    ]
}

extension Rule {
    static let serverBoundaryGroupDenied = Rule.server(
        id: "CMG908",
        slug: "server-boundary-group-denied",
        title: "The management point may not read the default boundary group",
        about: .location,
        basis: .attested,
        kind: .serverBoundaryGroupDenied,
        summary: """
            {log} says that the management point may not read the default boundary group from the site database, so \
            that clients get no locations of content through the gateway.
            """,
        why: "Versions 2303 to 2309 have this fault until the update rollup that brings clients to 5.00.9122.1018.",
        actions: [
            "On the site server: install the update that the page names."
        ],
        references: [.contentFault2309],
        explains: ["CMG506", "CMG705", "CMG709", "CMG710"],
        matching: [
            Example(
                "MP_Location",
                """
                [42000][229][Microsoft][SQL Server]The SELECT permission was denied on the object \
                'vSMS_DefaultBoundaryGroup', database 'CM_XYZ', schema 'dbo'.
                """
            )
        ],
        notMatching: [
            // A client does not speak for a server either.
            Example(
                "CcmMessaging",
                """
                [42000][229][Microsoft][SQL Server]The SELECT permission was denied on the object \
                'vSMS_DefaultBoundaryGroup', database 'CM_XYZ', schema 'dbo'.
                """
            )
        ]
    )
}
