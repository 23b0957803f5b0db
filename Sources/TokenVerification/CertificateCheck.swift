package import Tokens

#if CertificateVerification
    private import Crypto
    private import SwiftASN1
    private import X509

    /// Checks tokens' signatures with the certificates of one file.
    package struct CertificateCheck: Sendable {
        private let certificates: [SigningCertificate]

        /// Reads a file's certificates: one in DER form, or any number in PEM form.
        ///
        /// - Throws: ``CertificateError`` when it holds none.
        package init(_ file: [UInt8]) throws(CertificateError) {
            certificates = CertificateCheck.read(file)
            guard !certificates.isEmpty else { throw .noCertificate }
        }

        /// Whether a token's RS256 signature holds with the certificate that it names.
        ///
        /// A token that names none is checked with the first.
        package func check(_ token: DecodedToken) -> SignatureCheck {
            let algorithm = token.header["alg"]?.text ?? "none"
            guard algorithm == "RS256" else {
                return .impossible(reason: "its algorithm is '\(TokenMask.mask(algorithm))', not RS256")
            }
            guard let parts = SignedParts(token) else {
                return .impossible(reason: "its signature is missing or damaged")
            }
            guard let certificate = certificate(of: token) else {
                return .otherCertificate(thumbprint: certificates.first?.thumbprint ?? "")
            }
            return certificate.hasSigned(parts) ? .valid : .invalid
        }

        private func certificate(of token: DecodedToken) -> SigningCertificate? {
            guard let thumbprint = token.thumbprint else { return certificates.first }
            return certificates.first { $0.thumbprint == thumbprint }
        }

        private static func read(_ file: [UInt8]) -> [SigningCertificate] {
            if let certificate = SigningCertificate(der: file) { return [certificate] }
            let documents = (try? PEMDocument.parseMultiple(pemString: String(decoding: file, as: UTF8.self))) ?? []
            return documents.filter { $0.discriminator == "CERTIFICATE" }
                .compactMap { SigningCertificate(der: $0.derBytes) }
        }
    }

    /// A certificate with its thumbprint.
    private struct SigningCertificate: Sendable {
        /// SHA-1 over the DER form, in upper-case hexadecimal.
        let thumbprint: String
        private let key: Certificate.PublicKey

        init?(der: [UInt8]) {
            guard let certificate = try? Certificate(derEncoded: der) else { return nil }
            key = certificate.publicKey
            thumbprint = Insecure.SHA1.hash(data: der).map { byte in
                let digits = String(byte, radix: 16, uppercase: true)
                return digits.count == 1 ? "0" + digits : digits
            }
            .joined()
        }

        func hasSigned(_ parts: SignedParts) -> Bool {
            key.isValidSignature(parts.signature, for: parts.signed, signatureAlgorithm: .sha256WithRSAEncryption)
        }
    }
#else
    /// Stands in for the check of signatures where the libraries for it were not built.
    package struct CertificateCheck: Sendable {
        /// Always fails.
        ///
        /// - Throws: ``CertificateError`` that says how to build the tool with the check.
        package init(_ file: [UInt8]) throws(CertificateError) {
            throw .notBuilt
        }

        /// Never comes to be called.
        package func check(_ token: DecodedToken) -> SignatureCheck { .notChecked }
    }
#endif
