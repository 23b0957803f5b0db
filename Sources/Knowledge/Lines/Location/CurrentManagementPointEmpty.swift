package import Diagnosis

extension SignalKind {
    package static let currentManagementPointEmpty = SignalKind(
        "current-management-point-empty",
        meaning: "The client has no management point."
    )
}

extension SignalPattern {
    package static let currentManagementPointEmpty = SignalPattern(
        .currentManagementPointEmpty,
        starts: ["Current Management Point is <empty>"],
        matching: [
            "Current Management Point is <empty>"
        ],
        notMatching: [
            "Current Management Point is MP01.CONTOSO.COM"
        ]
    )
}
