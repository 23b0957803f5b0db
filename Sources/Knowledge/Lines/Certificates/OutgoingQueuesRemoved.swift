package import Diagnosis

extension SignalKind {
    package static let outgoingQueuesRemoved = SignalKind(
        "outgoing-queues-removed",
        meaning: "Queued messages are thrown away because the client changes its certificate or registers anew."
    )
}

extension SignalPattern {
    package static let outgoingQueuesRemoved = SignalPattern(
        .outgoingQueuesRemoved,
        starts: ["Removing outgoing queues, pending jobs because the client is switching cert"],
        matching: [
            """
            Removing outgoing queues, pending jobs because the client is switching cert or re-registering due \
            to server reset request.
            """
        ],
        notMatching: [
            "Removing client site assignments"
        ]
    )
}
