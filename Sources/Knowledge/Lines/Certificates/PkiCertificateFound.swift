package import Diagnosis

extension SignalKind {
    package static let pkiCertificateFound = SignalKind(
        "pki-certificate-found",
        meaning: "A client certificate from the PKI was found in the computer's store."
    )
}

extension SignalPattern {
    package static let pkiCertificateFound = SignalPattern(
        .pkiCertificateFound,
        starts: ["Based on Certificate Issuer"],
        expression: #"""
            Based on Certificate Issuer '(?<issuer>\#
            .*?)' found Certificate \[Thumbprint (?<thumbprint>[^\]]+)\] issued to '(?<issuedTo>[^']*)'
            """#,
        matching: [
            """
            Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
            72A9771D6807EDD34AE1A3A08068A47110B7685A] issued to 'PC01.contoso.com'
            """
        ],
        notMatching: [
            "Begin searching client certificates based on Certificate Issuers",
            """
            Begin validation of Certificate [Thumbprint 72A9771D6807EDD34AE1A3A08068A47110B7685A] issued to \
            'PC01.contoso.com'
            """,
        ]
    )
}
