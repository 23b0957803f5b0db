package import Diagnosis

extension SignalKind {
    package static let managementPointFound = SignalKind(
        "management-point-found",
        meaning: "ccmsetup reached a management point or gateway."
    )
}

extension SignalPattern {
    package static let managementPointFound = SignalPattern(
        .managementPointFound,
        starts: ["Found a valid online MP"],
        expression: #"Found a valid online MP '?(?<url>(?:\w+://)?(?<managementPoint>[^/:'\s]+)[^'\s]*)"#,
        matching: [
            "Found a valid online MP 'https://GW.CONTOSO.COM/CCM_PROXY_MutualAuth/72186325152220500'"
        ],
        notMatching: [
            "Searching for DP locations from MP(s)..."
        ]
    )
}
