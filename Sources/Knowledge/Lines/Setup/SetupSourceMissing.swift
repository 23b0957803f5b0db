package import Diagnosis

extension SignalKind {
    package static let setupSourceMissing = SignalKind(
        "setup-source-missing",
        meaning: "ccmsetup knows neither a management point nor a folder to take its files from, and stops."
    )
}

extension SignalPattern {
    package static let setupSourceMissing = SignalPattern(
        .setupSourceMissing,
        starts: ["No valid source or MP locations could be identified"],
        matching: [
            """
            No valid source or MP locations could be identified to download content from. Ccmsetup.exe cannot continue.
            """
        ],
        notMatching: [
            "No MP or source location has been explicitly specified.  Trying to discover a valid content location..."
        ]
    )
}
