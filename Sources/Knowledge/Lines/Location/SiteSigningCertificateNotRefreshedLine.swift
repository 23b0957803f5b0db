package import Diagnosis

extension SignalKind {
    package static let siteSigningCertificateNotRefreshed = SignalKind(
        "site-signing-certificate-not-refreshed",
        meaning: "The site's signing certificate could not be had from the management point."
    )
}

extension SignalPattern {
    /// The same line with "over AD" is harmless: the management point is asked next.
    package static let siteSigningCertificateNotRefreshed = SignalPattern(
        .siteSigningCertificateNotRefreshed,
        starts: ["Failed to refresh Site Signing Certificate over HTTP"],
        expression: #"""
            Failed to refresh Site Signing Certificate over HTTP(?: with error (?<code>(?:0x)?[0-9A-Fa-f]+))?
            """#,
        matching: [
            "Failed to refresh Site Signing Certificate over HTTP with error 0x87d0027e."
        ],
        notMatching: [
            "Failed to refresh Site Signing Certificate over AD with error 0x80004005."
        ]
    )
}
