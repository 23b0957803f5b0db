import Diagnosis
import ReportModel

extension Rule {
    static let siteSigningCertificateNotRefreshed = Rule(
        id: "CMG310",
        slug: "site-signing-certificate-not-refreshed",
        title: "The client could not get the site's signing certificate",
        area: .location,
        severity: .warning,
        level: .location,
        check: .seen(
            SignalFilter(.siteSigningCertificateNotRefreshed),
            by: nil,
            clearedBy: Clearing(SignalFilter(.siteSigningCertificateRefreshed), sameIn: nil)
        ),
        summary: "A gateway or management point was asked for the site's signing certificate in vain: {code|no code}.",
        why: """
            With this certificate the client checks that policy comes from its own site. It keeps the old one, so \
            that nothing stops at once; but a server that does not even give this away answers nothing else either.
            """,
        actions: [
            """
            On the client: read the [CCMHTTP] ERROR and ERROR INFO lines just before in LocationServices.log. They \
            name the server and what it answered; resolve that.
            """
        ],
        references: [.gatewayErrors, .findingResources],
        matching: [
            Example("LocationServices", "Failed to refresh Site Signing Certificate over HTTP with error 0x87d0027e.")
        ],
        notMatching: [
            // Active Directory does not hold it for every client; the management point is asked next.
            Example(
                "LocationServices",
                """
                The Site Signing Certificate is empty in the client operational settings.
                Failed to refresh Site Signing Certificate over AD with error 0x80004005.
                Refreshed Site Signing Certificate over MP
                """
            )
        ]
    )
}
