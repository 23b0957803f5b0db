package import Diagnosis

extension SignalKind {
    package static let siteSigningCertificateRefreshed = SignalKind(
        "site-signing-certificate-refreshed",
        meaning: "The site's signing certificate was had, from wherever."
    )
}

extension SignalPattern {
    package static let siteSigningCertificateRefreshed = SignalPattern(
        .siteSigningCertificateRefreshed,
        starts: ["Refreshed Site Signing Certificate over"],
        expression: #"Refreshed Site Signing Certificate over (?<origin>\w+)"#,
        matching: [
            "Refreshed Site Signing Certificate over MP",
            "Refreshed Site Signing Certificate over AD",
        ],
        notMatching: [
            "Refreshed security settings over MP"
        ]
    )
}
