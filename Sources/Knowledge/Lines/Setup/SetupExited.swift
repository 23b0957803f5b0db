package import Diagnosis

extension SignalKind {
    package static let setupExited = SignalKind(
        "setup-exited",
        meaning: "ccmsetup ended; 0 is success, 7 asks for a restart."
    )
}

extension SignalPattern {
    package static let setupExited = SignalPattern(
        .setupExited,
        starts: ["CcmSetup is exiting with return code"],
        expression: #"CcmSetup is exiting with return code (?<status>\d+)"#,
        matching: [
            "CcmSetup is exiting with return code 0"
        ],
        notMatching: [
            "CcmSetup failed with error code 0x80004005"
        ]
    )
}
