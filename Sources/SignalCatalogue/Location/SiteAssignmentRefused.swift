package import Diagnosis

extension SignalKind {
    /// The client can't be assigned to the site it was told to join.
    package static let siteAssignmentRefused = SignalKind("site-assignment-refused")
}

extension SignalPattern {
    /// The client can't be assigned to the site it was told to join.
    package static let siteAssignmentRefused = SignalPattern(
        .siteAssignmentRefused,
        starts: ["LSVerifySiteAssignment : Client cannot be assigned"],
        expression: #"LSVerifySiteAssignment : Client cannot be assigned to site <?(?<siteCode>\w+)"#,
        matching: [
            "LSVerifySiteAssignment : Client cannot be assigned to site <CM2>."
        ],
        notMatching: [
            "LSVerifySiteAssignment : Client can be assigned to site <CM2>."
        ]
    )
}
