package import Diagnosis

extension SignalKind {
    package static let contentLocationFailed = SignalKind(
        "content-location-failed",
        meaning: "Nobody could say where the content of a package lies."
    )
}

extension SignalPattern {
    package static let contentLocationFailed = SignalPattern(
        .contentLocationFailed,
        starts: ["Content location request for"],
        expression: #"Content location request for (?<content>\S+) failed\. \(Code (?<code>(?:0x)?[0-9A-Fa-f]+)\)"#,
        matching: [
            "Content location request for CS100042:3 failed. (Code 0x80040102)"
        ],
        notMatching: [
            "Content location request for CS100042:3 succeeded"
        ]
    )
}
