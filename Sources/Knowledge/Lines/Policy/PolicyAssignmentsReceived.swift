package import Diagnosis

extension SignalKind {
    package static let policyAssignmentsReceived = SignalKind(
        "policy-assignments-received",
        meaning: "A management point told which policies are meant for the client. The event names no server."
    )
}

extension SignalPattern {
    package static let policyAssignmentsReceived = SignalPattern(
        .policyAssignmentsReceived,
        starts: ["Raising event:", "Raising event (#"],
        expression: #"""
            (?s)Raising event[^\n]{0,20}:\s+(?:\[[^\n]*\]\s+)?instance of CCM_PolicyAgent_AssignmentsReceived\s*\{
            """#,
        matching: [
            """
            Raising event:\r\n\r\ninstance of CCM_PolicyAgent_AssignmentsReceived\r\n{\r\n\tAuthorityName = \
            "SMS:CS1";\r\n\tReplyType = "Full";\r\n\tResourceType = "Machine";\r\n};\r\n
            """
        ],
        notMatching: [
            """
            Raising event:\r\n\r\ninstance of CCM_PolicyAgent_AssignmentsRequested\r\n{\r\n\tAuthorityName = \
            "SMS:CS1";\r\n};\r\n
            """
        ]
    )
}
