package import Diagnosis

extension SignalKind {
    package static let neitherTokenNorCertificate = SignalKind(
        "neither-token-nor-certificate",
        meaning: "Neither a token nor a PKI certificate is at hand for HTTPS."
    )
}

extension SignalPattern {
    package static let neitherTokenNorCertificate = SignalPattern(
        .neitherTokenNorCertificate,
        starts: ["Failed to get CCM access token and client doesn't have PKI issued cert"],
        expression: #"""
            Failed to get CCM access token and client doesn't have PKI issued cert to use SSL\.\#
            (?: Error (?<code>(?:0x)?[0-9A-Fa-f]+))?
            """#,
        matching: [
            "Failed to get CCM access token and client doesn't have PKI issued cert to use SSL. Error 0x80070002"
        ],
        notMatching: [
            "Failed to get AAD token.."
        ]
    )
}
