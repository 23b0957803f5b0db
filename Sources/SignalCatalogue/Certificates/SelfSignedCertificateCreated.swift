package import Diagnosis

extension SignalKind {
    /// One of the two self-signed certificates, for signing and for encryption, is made.
    package static let selfSignedCertificateCreated = SignalKind("self-signed-certificate-created")
}

extension SignalPattern {
    /// One of the two self-signed certificates, for signing and for encryption, is made.
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
