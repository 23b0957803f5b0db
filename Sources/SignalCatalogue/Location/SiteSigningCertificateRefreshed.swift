package import Diagnosis

extension SignalKind {
    /// The site's signing certificate was had, from wherever.
    package static let siteSigningCertificateRefreshed = SignalKind("site-signing-certificate-refreshed")
}

extension SignalPattern {
    /// The site's signing certificate was had, from wherever.
    package static let siteSigningCertificateRefreshed = SignalPattern(
        .siteSigningCertificateRefreshed,
        starts: ["Refreshed Site Signing Certificate over"],
        matching: [
            "Refreshed Site Signing Certificate over MP",
            "Refreshed Site Signing Certificate over AD",
        ],
        notMatching: [
            "Refreshed security settings over MP"
        ]
    )
}
