package import Diagnosis

extension SignalKind {
    package static let defaultManagementPointFound = SignalKind(
        "default-management-point-found",
        meaning: "The site, its default management point and whether that speaks HTTPS."
    )
}

extension SignalPattern {
    package static let defaultManagementPointFound = SignalPattern(
        .defaultManagementPointFound,
        starts: ["Site Code is "],
        expression: #"""
            Site Code is (?<siteCode>\w+); Management Point is (?<url>(?:\w+://)?(?<managementPoint>[^/:;\s]++)\S*); \#
            MP HTTPS enabled = (?<state>\d+)
            """#,
        matching: [
            "Site Code is CM2; Management Point is http://MP01.CONTOSO.COM; MP HTTPS enabled = 0"
        ],
        notMatching: [
            "Site Code is unknown"
        ]
    )
}
