package import Diagnosis

extension SignalKind {
    package static let clientVersionNamed = SignalKind("client-version-named", meaning: "The version of the client.")
}

extension SignalPattern {
    package static let clientVersionNamed = SignalPattern(
        .clientVersionNamed,
        starts: ["SCCM Client Version: "],
        expression: #"SCCM Client Version: (?<version>[\d.]+)"#,
        matching: [
            "SCCM Client Version: 5.00.9106.1000"
        ],
        notMatching: [
            "OS Version: 10.0"
        ]
    )
}
