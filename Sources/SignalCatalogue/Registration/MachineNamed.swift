package import Diagnosis

extension SignalKind {
    package static let machineNamed = SignalKind("machine-named", meaning: "The name of the device.")
}

extension SignalPattern {
    package static let machineNamed = SignalPattern(
        .machineNamed,
        starts: ["Machine: "],
        expression: #"Machine: (?<machine>[\w.-]+)\s*$"#,
        matching: [
            "Machine: PC01"
        ],
        notMatching: [
            "Machine: SYSTEMROOT=C:\\Windows, hardware ID = 2"
        ]
    )
}
