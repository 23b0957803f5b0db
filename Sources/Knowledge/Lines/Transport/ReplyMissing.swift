package import Diagnosis

extension SignalKind {
    package static let replyMissing = SignalKind(
        "reply-missing",
        meaning: "The server took a message and sent no reply to it."
    )
}

extension SignalPattern {
    package static let replyMissing = SignalPattern(
        .replyMissing,
        starts: ["No reply message from Server."],
        matching: [
            "No reply message from Server. Server may be temporarily down or a transient network error."
        ],
        notMatching: [
            "Post to http://MP01.CONTOSO.COM/ccm_system/request failed with 0x8000000a."
        ]
    )
}
