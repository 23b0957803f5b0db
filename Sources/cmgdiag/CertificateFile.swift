import Reporting
import Tokens

/// The certificate that `--certificate` names.
struct CertificateFile {
    /// Reads a certificate.
    ///
    /// - Throws: ``UsageProblem`` always: this build can't check signatures.
    init(path: String) throws {
        throw UsageProblem(
            description: """
                --certificate: this build can't check signatures, since that needs libraries that take minutes to build. \
                Build it with: swift build -c release --traits CertificateVerification
                """
        )
    }

    /// What is known of a token's signature.
    func check(_ token: DecodedToken) -> SignatureCheck { .notChecked }
}
