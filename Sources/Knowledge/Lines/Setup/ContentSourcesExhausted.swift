package import Diagnosis

extension SignalKind {
    package static let contentSourcesExhausted = SignalKind(
        "content-sources-exhausted",
        meaning: "No distribution point served ccmsetup, which turns to the management point for its files."
    )
}

extension SignalPattern {
    package static let contentSourcesExhausted = SignalPattern(
        .contentSourcesExhausted,
        starts: ["Enumerated all "],
        expression: #"Enumerated all \d+ DP locations but none of them is good\."#,
        matching: [
            "Enumerated all 1 DP locations but none of them is good. Fallback to MP."
        ],
        notMatching: [
            "Enumerated all SIDs of the computer"
        ]
    )
}
