package import Diagnosis

extension SignalKind {
    package static let selfSignedCertificateReplaced = SignalKind(
        "self-signed-certificate-replaced",
        meaning: "The self-signed certificate had too short a key and is made anew."
    )
}

extension SignalPattern {
    package static let selfSignedCertificateReplaced = SignalPattern(
        .selfSignedCertificateReplaced,
        starts: ["Certificate [Thumbprint"],
        expression: #"""
            Certificate \[Thumbprint (?<thumbprint>[^\]]+)\] issued to '(?<issuedTo>[^']*)' has an insufficient \#
            key length of \d+
            """#,
        matching: [
            """
            Certificate [Thumbprint 3D65BEBBDA034532D67B219766ED6569AAABB344] issued to 'SMS' has an \
            insufficient key length of 1024. Will be deleted and recreated.
            """
        ],
        notMatching: [
            "Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02' has expired."
        ]
    )
}
