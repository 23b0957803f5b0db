package import Diagnosis

extension SignalKind {
    package static let machineNamed = SignalKind("machine-named", meaning: "The name of the device.")
}

extension SignalPattern {
    /// Windows takes letters of any script; what it refuses is listed in
    /// https://learn.microsoft.com/troubleshoot/windows-server/active-directory/naming-conventions-for-computer-domain-site-ou.
    package static let machineNamed = SignalPattern(
        .machineNamed,
        starts: ["Machine: "],
        expression: #"Machine: (?<machine>[^\s\x00-\x20"'*+,/:;<=>?\[\\\]|]++)\s*$"#,
        matching: [
            "Machine: PC01", "Machine: VERKÄUF-07", "Machine: ПК-БУХ01", "Machine: 営業-3.example.jp",
        ],
        notMatching: [
            "Machine: SYSTEMROOT=C:\\Windows, hardware ID = 2", "Machine: a name of words", "Machine: C:\\Windows",
            "Machine: ",
        ]
    )
}
