package import Diagnosis

extension SignalKind {
    package static let siteAssignmentVerified = SignalKind(
        "site-assignment-verified",
        meaning: "The client can be assigned to a site, or a policy of the domain has assigned it."
    )
}

extension SignalPattern {
    package static let siteAssignmentVerified = SignalPattern(
        .siteAssignmentVerified,
        starts: [
            "LSVerifySiteAssignment : Client can be assigned to site",
            "Successfully processed GroupPolicy site assignment.",
        ],
        matching: [
            "LSVerifySiteAssignment : Client can be assigned to site <CM2>.",
            "Successfully processed GroupPolicy site assignment.",
        ],
        notMatching: [
            "LSVerifySiteAssignment : Client cannot be assigned to site <CM2>."
        ]
    )
}
