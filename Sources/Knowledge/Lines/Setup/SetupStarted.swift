package import Diagnosis

extension SignalKind {
    package static let setupStarted = SignalKind("setup-started", meaning: "ccmsetup began.")
}

extension SignalPattern {
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
