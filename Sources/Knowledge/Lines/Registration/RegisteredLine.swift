package import Diagnosis

extension SignalKind {
    package static let registered = SignalKind("registered", meaning: "The site accepted the client and gave it an ID.")
}

extension SignalPattern {
    package static let registered = SignalPattern(
        .registered,
        starts: ["[RegTask] - Client is registered."],
        expression: #"""
            \[RegTask\] - Client is registered\. Server assigned ClientID is (?<clientID>GUID:[0-9A-Za-z-]+)\. \#
            Approval status (?<approval>\d+)
            """#,
        matching: [
            """
            [RegTask] - Client is registered. Server assigned ClientID is \
            GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 3
            """
        ],
        notMatching: [
            """
            [RegTask] - Client is not registered. Sending registration request for \
            GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
            """
        ]
    )
}
