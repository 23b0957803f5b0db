import Testing
import Tokens

@testable import TokenVerification

#if CertificateVerification
    import Crypto
    import Foundation
    import SwiftASN1
    import X509
    import _CryptoExtras

    /// Keys and certificates are made here, so that no private key lies in the repository.
    struct CertificateCheckTests {
        private let signer: Signer

        init() throws {
            signer = try Signer()
        }

        private func check(_ token: String, with file: [UInt8]) throws -> SignatureCheck {
            try CertificateCheck(file).check(DecodedToken(#require(TokenScanner.tokens(in: token).first)))
        }

        @Test func theRightSignatureHolds() throws {
            let token = try signer.token()
            #expect(try check(token, with: signer.der) == .valid)
            #expect(try check(token, with: Array(signer.pem.utf8)) == .valid)
            #expect(try check(token, with: Array(signer.pem.replacing("\n", with: "\r\n").utf8)) == .valid)
        }

        @Test func aChangedPayloadIsSeen() throws {
            let parts = try signer.token().split(separator: ".").map(String.init)
            let changed = try signer.token(uniqueID: "22222222-0000-4000-8000-000000000002").split(separator: ".")
            #expect(try check("\(parts[0]).\(changed[1]).\(parts[2])", with: signer.der) == .invalid)
        }

        @Test func aChangedSignatureIsSeen() throws {
            var characters = Array(try signer.token())
            let place = characters.count - 100
            characters[place] = characters[place] == "A" ? "B" : "A"
            #expect(try check(String(characters), with: signer.der) == .invalid)
        }

        @Test func anotherCertificateIsNamed() throws {
            let other = try Signer()
            let answer = try check(signer.token(), with: other.der)
            #expect(answer == .otherCertificate(thumbprint: other.thumbprint))
            #expect(answer.isFailure)
        }

        @Test func theRightOneOfSeveralCertificatesIsTaken() throws {
            let file = try Signer().pem + signer.pem
            #expect(try check(signer.token(), with: Array(file.utf8)) == .valid)
        }

        @Test func anotherAlgorithmAndAMissingSignatureCannotBeChecked() throws {
            let token = try signer.token()
            let unsigned = token.split(separator: ".").prefix(2).joined(separator: ".")
            for text in [unsigned, try signer.token(algorithm: "none"), try signer.token(algorithm: "HS256")] {
                let answer = try check(text, with: signer.der)
                guard case .impossible = answer else {
                    Issue.record("\(answer)")
                    continue
                }
            }
        }

        @Test func whatIsNoCertificateIsRefused() {
            for file in ["", "hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"] {
                #expect(throws: CertificateError.noCertificate) { try CertificateCheck(Array(file.utf8)) }
            }
        }
    }

    /// A key with a certificate of its own, as a site has one to sign tokens with.
    private struct Signer {
        let key: _RSA.Signing.PrivateKey
        let der: [UInt8]
        let pem: String
        let thumbprint: String
        private let x5t: String

        init() throws {
            key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
            let name = try DistinguishedName { CommonName("SMS Token Signing Certificate") }
            let certificate = try Certificate(
                version: .v3,
                serialNumber: Certificate.SerialNumber(),
                publicKey: Certificate.PublicKey(key.publicKey),
                notValidBefore: Date(timeIntervalSince1970: 1_700_000_000),
                notValidAfter: Date(timeIntervalSince1970: 2_000_000_000),
                issuer: name,
                subject: name,
                signatureAlgorithm: .sha256WithRSAEncryption,
                extensions: Certificate.Extensions(),
                issuerPrivateKey: Certificate.PrivateKey(key)
            )
            let document = try certificate.serializeAsPEM()
            der = document.derBytes
            pem = document.pemString + "\n"
            let digest = Array(Insecure.SHA1.hash(data: der))
            x5t = Signer.base64URL(digest)
            thumbprint = digest.map { String(format: "%02X", $0) }.joined()
        }

        func token(
            uniqueID: String = "11111111-0000-4000-8000-000000000001",
            algorithm: String = "RS256"
        ) throws -> String {
            let header = #"{"typ":"JWT","alg":"\#(algorithm)","x5t":"\#(x5t)"}"#
            let payload = #"{"Type":"BulkRegistration","UniqueId":"\#(uniqueID)","exp":2000000000,"nbf":1999740800}"#
            let signed = Signer.base64URL(Array(header.utf8)) + "." + Signer.base64URL(Array(payload.utf8))
            let signature = try key.signature(for: Data(signed.utf8), padding: .insecurePKCS1v1_5)
            return signed + "." + Signer.base64URL(Array(signature.rawRepresentation))
        }

        private static func base64URL(_ bytes: [UInt8]) -> String {
            Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
                "=",
                with: ""
            )
        }
    }
#else
    struct CertificateCheckTests {
        @Test func withoutTheTraitItSaysHowToBuildTheCheck() {
            #expect(throws: CertificateError.notBuilt) { try CertificateCheck([]) }
            #expect(CertificateError.notBuilt.description.contains("--traits CertificateVerification"))
        }
    }
#endif
