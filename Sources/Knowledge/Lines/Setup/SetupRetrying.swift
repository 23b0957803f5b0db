package import Diagnosis

extension SignalKind {
    package static let setupRetrying = SignalKind(
        "setup-retrying",
        meaning: "ccmsetup waits before it tries again: it has neither succeeded nor given up."
    )
}

extension SignalPattern {
    package static let setupRetrying = SignalPattern(
        .setupRetrying,
        starts: ["Next retry in "],
        expression: #"Next retry in \d+ minute\(s\)"#,
        matching: [
            "Next retry in 10 minute(s)..."
        ],
        notMatching: [
            "Next retry in a while"
        ]
    )
}
