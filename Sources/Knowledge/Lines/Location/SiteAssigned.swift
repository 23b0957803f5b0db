package import Diagnosis

extension SignalKind {
    package static let siteAssigned = SignalKind("site-assigned", meaning: "The client was assigned to a site.")
}

extension SignalPattern {
    package static let siteAssigned = SignalPattern(
        .siteAssigned,
        starts: [
            "Client is now successfully assigned to site",
            "RegEndPoint: Received notification for site assignment change",
        ],
        expression: #"""
            (?:Client is now successfully assigned to site|RegEndPoint: Received notification for site assignme\#
            nt change from '[^']*' to) '(?<siteCode>[^']*)'
            """#,
        matching: [
            "Client is now successfully assigned to site 'CM2'",
            "RegEndPoint: Received notification for site assignment change from '<none>' to 'CM2'.",
        ],
        notMatching: [
            "Client is currently not assigned to any site"
        ]
    )
}
