package import Diagnosis

extension SignalKind {
    package static let siteInformationEmpty = SignalKind(
        "site-information-empty",
        meaning: "No management point could be asked for the client's site: the site code that came back is empty."
    )
}

extension SignalPattern {
    // In the tests of a public tool (Urgen-Dorjee/WinUpgradeDiag), taken from a real session.
    package static let siteInformationEmpty = SignalPattern(
        .siteInformationEmpty,
        starts: ["LSGetSiteInformationFromManagementPoint('"],
        expression: #"LSGetSiteInformationFromManagementPoint\('(?<siteCode>[^']*)'\): Assignment Site Code \[\s*\]"#,
        matching: [
            "LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code []"
        ],
        notMatching: [
            "LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code [P01]"
        ]
    )
}
