package import Diagnosis

extension SignalKind {
    package static let clientUninstalled = SignalKind(
        "client-uninstalled",
        meaning: "ccmsetup removed the client; that it ends with 0 is no installation."
    )
}

extension SignalPattern {
    package static let clientUninstalled = SignalPattern(
        .clientUninstalled,
        starts: ["Uninstall succeeded.", "Uninstall of product '"],
        expression: #"Uninstall (?:succeeded\.|of product '[^']*' succeeded\.)"#,
        matching: [
            "Uninstall succeeded.",
            "Uninstall of product '{8FB06CAC-4EC7-45C3-B3F7-A9A09A1515FD}' succeeded.",
        ],
        notMatching: [
            "Uninstall of product '{8FB06CAC-4EC7-45C3-B3F7-A9A09A1515FD}' failed with error code 1603."
        ]
    )
}
