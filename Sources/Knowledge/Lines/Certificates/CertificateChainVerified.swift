package import Diagnosis

extension SignalKind {
    package static let certificateChainVerified = SignalKind(
        "certificate-chain-verified",
        meaning: "The chain of a certificate was checked; the code 00000000 is success."
    )
}

extension SignalPattern {
    package static let certificateChainVerified = SignalPattern(
        .certificateChainVerified,
        starts: ["Verification of Certificate chain returned"],
        expression: #"Verification of Certificate chain returned (?<code>(?:0x)?[0-9A-Fa-f]{8})"#,
        matching: [
            "Verification of Certificate chain returned 00000000",
            "Verification of Certificate chain returned 800b0109",
        ],
        notMatching: [
            "CRL check enabled. "
        ]
    )
}
