package import Diagnosis

extension SignalKind {
    package static let pkiCertificateNotFound = SignalKind(
        "pki-certificate-not-found",
        meaning: """
            No certificate meets the selection criteria. Logged as a warning, and normal for a client without PKI.
            """
    )
}

extension SignalPattern {
    package static let pkiCertificateNotFound = SignalPattern(
        .pkiCertificateNotFound,
        starts: ["Unable to find PKI Certificate matching"],
        expression: #"""
            Unable to find PKI Certificate matching SCCM certificate selection criteria\. (?<code>\#
            (?:0x)?[0-9A-Fa-f]+)
            """#,
        matching: [
            "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280"
        ],
        notMatching: [
            "Completed searching client certificates based on Certificate Issuers"
        ]
    )
}
