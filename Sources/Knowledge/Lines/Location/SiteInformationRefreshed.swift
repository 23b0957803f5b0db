package import Diagnosis

extension SignalKind {
    package static let siteInformationRefreshed = SignalKind(
        "site-information-refreshed",
        meaning: "The site's security settings were had from a management point, which serves thereby."
    )
}

extension SignalPattern {
    package static let siteInformationRefreshed = SignalPattern(
        .siteInformationRefreshed,
        starts: ["Refreshed security settings over MP"],
        matching: [
            "Refreshed security settings over MP"
        ],
        notMatching: [
            "Refreshed security settings over AD"
        ]
    )
}
