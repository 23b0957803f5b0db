package import Diagnosis

extension SignalKind {
    /// ccmsetup began.
    package static let setupStarted = SignalKind("setup-started")
}

extension SignalPattern {
    /// ccmsetup began.
    package static let setupStarted = SignalPattern(
        .setupStarted,
        starts: ["==========[ ccmsetup started in process"],
        matching: [
            "==========[ ccmsetup started in process 10168 ]=========="
        ],
        notMatching: [
            "==========[ TsProgressUI started in process 12824 ]=========="
        ]
    )
}
