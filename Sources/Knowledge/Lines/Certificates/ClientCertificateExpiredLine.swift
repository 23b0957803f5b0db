package import Diagnosis

extension SignalKind {
    package static let clientCertificateExpired = SignalKind(
        "client-certificate-expired",
        meaning: "A certificate is past its end."
    )
}

extension SignalPattern {
    package static let clientCertificateExpired = SignalPattern(
        .clientCertificateExpired,
        starts: ["Certificate [Thumbprint"],
        expression: #"Certificate \[Thumbprint (?<thumbprint>[^\]]+)\] issued to '(?<issuedTo>[^']*)' has expired"#,
        matching: [
            "Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02' has expired."
        ],
        notMatching: [
            """
            Certificate [Thumbprint 3D65BEBBDA034532D67B219766ED6569AAABB344] issued to 'SMS' has an \
            insufficient key length of 1024. Will be deleted and recreated.
            """
        ]
    )
}
