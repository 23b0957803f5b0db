package import Diagnosis

extension SignalKind {
    package static let siteAssignmentRefused = SignalKind(
        "site-assignment-refused",
        meaning: "The client can't be assigned to the site it was told to join."
    )
}

extension SignalPattern {
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
