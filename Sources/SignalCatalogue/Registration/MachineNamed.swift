package import Diagnosis

extension SignalKind {
    /// The name of the device.
    package static let machineNamed = SignalKind("machine-named")
}

extension SignalPattern {
    /// The name of the device.
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
