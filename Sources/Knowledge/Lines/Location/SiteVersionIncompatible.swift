package import Diagnosis

extension SignalKind {
    package static let siteVersionIncompatible = SignalKind(
        "site-version-incompatible",
        meaning: "The site's version does not fit the client's."
    )
}

extension SignalPattern {
    package static let siteVersionIncompatible = SignalPattern(
        .siteVersionIncompatible,
        starts: ["LSIsSiteVersionCompatible : Site Version"],
        expression: #"LSIsSiteVersionCompatible : Site Version '(?<version>[^']*)' is not compatible"#,
        matching: [
            "LSIsSiteVersionCompatible : Site Version '4.00.6487.2000' is not compatible."
        ],
        notMatching: [
            "LSIsSiteVersionCompatible : Site Version '5.00.7804.1400' is compatible."
        ]
    )
}
