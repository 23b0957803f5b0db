/// Why signatures can't be checked with a certificate.
package struct CertificateError: Error, Equatable, CustomStringConvertible {
    package let code: Code
    package let description: String

    package enum Code: Sendable {
        /// The tool was built without the libraries for it.
        case notBuilt
        /// The file holds no certificate.
        case noCertificate
    }

    package static func == (left: CertificateError, right: CertificateError) -> Bool {
        left.code == right.code
    }

    static let notBuilt = CertificateError(
        code: .notBuilt,
        description: """
            this build can't check signatures, since the libraries for that take minutes to build. Build the tool with: \
            swift build -c release --traits CertificateVerification
            """
    )

    static let noCertificate = CertificateError(
        code: .noCertificate,
        description: """
            no X.509 certificate in PEM or DER form. In the console or in certlm.msc, export the signing certificate \
            without its private key.
            """
    )
}
