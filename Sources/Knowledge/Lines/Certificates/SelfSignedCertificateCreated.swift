package import Diagnosis

extension SignalKind {
    package static let selfSignedCertificateCreated = SignalKind(
        "self-signed-certificate-created",
        meaning: "One of the two self-signed certificates, for signing and for encryption, is made."
    )
}

extension SignalPattern {
    package static let selfSignedCertificateCreated = SignalPattern(
        .selfSignedCertificateCreated,
        starts: [
            "Creating Signing Certificate...",
            "Creating Encryption Certificate...",
        ],
        matching: [
            "Creating Signing Certificate...",
            "Creating Encryption Certificate...",
        ],
        notMatching: [
            "Successfully created certifcate"
        ]
    )
}
