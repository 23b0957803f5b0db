import Testing
import Times

@testable import Tokens

struct DecodedTokenTests {
    @Test func thePublishedTokenSaysWhatItsPageSays() throws {
        let token = try TokenBuilder.decode(PublishedTokens.intact)
        #expect(token.kind == .bulkRegistration)
        #expect(token.hierarchyID == "CDCC5E91-0ADF-4A24-82D0-196667F1C081")
        #expect(token.uniqueID == "db591e33-06fd-4c5b-82f3-bf673e5bd0a2")
        #expect(token.validFrom.map(CivilTime.timestamp) == "2020-01-27T20:18:25Z")
        #expect(token.validUntil.map(CivilTime.timestamp) == "2020-01-30T20:18:25Z")
        #expect(token.lifetimeMinutes == 4320)
        #expect(token.lifetimeRelation == .defaultLifetime)
        #expect(token.thumbprint == PublishedTokens.thumbprint)
        #expect(token.problems.isEmpty)
        #expect(token.header.map(\.name) == ["typ", "alg", "x5t"])
        #expect(token.claims.map(\.name) == BulkRegistration.names)
    }

    @Test func theStateFollowsTheClock() throws {
        let token = try TokenBuilder.decode(PublishedTokens.intact)
        #expect(token.state(at: 1_580_156_304) == .notYetValid)
        #expect(token.state(at: 1_580_156_305) == .usable)
        #expect(token.state(at: 1_580_415_504) == .usable)
        #expect(token.state(at: 1_580_415_505) == .expired)
        #expect(token.state(at: .max) == .expired)
        #expect(token.state(at: .min) == .notYetValid)
    }

    @Test func aLifetimeBeyondTheMaximumIsUnusualButUsable() throws {
        let payload = TokenBuilder.bulkPayload(["exp": "1590047178"])
        let token = try TokenBuilder.decode(TokenBuilder.token(payload: payload))
        #expect(token.problems.map(\.code) == [.lifetimeTooLong])
        #expect(token.state(at: 1_589_500_000) == .usable)
        #expect(token.lifetimeRelation == .beyondMaximum)
    }

    @Test func theIssuerMustRepeatTheHierarchy() throws {
        let other = #""urn:sccm:oauth2:7b0c3806-d28c-4a45-adb2-000000000000""#
        let token = try TokenBuilder.decode(TokenBuilder.token(payload: TokenBuilder.bulkPayload(["iss": other])))
        #expect(token.problems.map(\.code) == [.issuerContradictsHierarchy])
        #expect(token.state(at: 1_589_500_000) == .inconsistent)
    }

    @Test func anotherConstantIsReported() throws {
        let payload = TokenBuilder.bulkPayload(["Authority": #""FABRIKAM""#, "License": ""])
        let token = try TokenBuilder.decode(TokenBuilder.token(payload: payload))
        #expect(token.problems.map(\.code) == [.unexpectedConstant, .unexpectedConstant])
    }

    @Test func duplicateClaimsAreReportedWhereTheSecondStands() throws {
        let payload = #"{"exp":1,"nbf":0,"exp":2}"#
        let token = try TokenBuilder.decode(TokenBuilder.token(payload: payload))
        #expect(token.problems.map(\.code) == [.duplicateClaim])
        #expect(token.claims.map(\.text) == ["1", "0", "2"])
        #expect(token.problems.first?.character == 85 + 1 + Base64URL.characterOffset(ofByte: 17))
    }

    @Test(arguments: [
        ("none", "", TokenState.inconsistent), ("HS256", String(repeating: "A", count: 43), .inconsistent),
        ("ES256", String(repeating: "A", count: 86), .inconsistent), ("RS256", TokenBuilder.rsaSignature, .usable),
    ])
    func theSiteSignsWithRS256Only(algorithm: String, signature: String, state: TokenState) throws {
        let header = #"{"typ":"JWT","alg":"\#(algorithm)"}"#
        let text = TokenBuilder.token(header: header, payload: TokenBuilder.bulkPayload(), signature: signature)
        let token = try TokenBuilder.decode(text)
        #expect(token.found.compact == text)
        #expect(token.state(at: 1_589_500_000) == state)
        #expect(token.problems.map(\.code) == (state == .usable ? [] : [.algorithmUnexpected]))
    }

    @Test func fiveAndFourPartsAreNamed() throws {
        let header = #"{"alg":"RSA-OAEP","enc":"A256GCM"}"#
        let parts = [
            TokenBuilder.encode(header), "OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9k", "48V1_ALb6US04U3b",
        ]
        let encrypted =
            (parts + ["5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6ji", "XFBoMYUZodetZdvTiFvSkQ"])
            .joined(separator: ".")
        let token = try TokenBuilder.decode("token: \(encrypted), and so on")
        #expect(token.found.compact == encrypted)
        #expect(token.kind == .encrypted)
        #expect(token.problems.isEmpty)
        #expect(token.state(at: 0) == .unknownKind)
        let cut = try TokenBuilder.decode(parts.joined(separator: "."))
        #expect(cut.kind == .encrypted)
        #expect(cut.problems.map(\.code) == [.partCount])
        let four = try TokenBuilder.decode(PublishedTokens.intact + ".AAAA")
        #expect(four.problems.map(\.code) == [.partCount])
        #expect(four.problems.first?.sentence.contains("4 parts") == true)
        #expect(four.state(at: 1_580_200_000) == .damaged)
    }

    @Test func aThousandClaimsAndNestedOnesAreRead() throws {
        let members = (0..<1000).map { #""claim\#($0)":{"list":[\#($0),1.50,"ä"],"on":true}"# }
        let token = try TokenBuilder.decode(TokenBuilder.token(payload: "{" + members.joined(separator: ",") + "}"))
        #expect(token.claims.count == 1000)
        #expect(token.claims.last?.text == #"{"list":[999,1.50,"ä"],"on":true}"#)
        #expect(token.kind == .other)
        #expect(token.problems.map(\.code) == [.timeMissing])
    }

    @Test(arguments: [
        (#"{"iss":"https://sts.windows.net/x/","exp":2,"nbf":1}"#, TokenKind.entra),
        (#"{"iss":"urn:sccm:oauth2:x","exp":7776000,"nbf":0}"#, .clientToken),
        (#"{"iss":"urn:sccm:oauth2:x","exp":28800,"nbf":0}"#, .ccmAccessToken),
        (#"{"iss":"urn:sccm:oauth2:x","exp":60,"nbf":0}"#, .other), (#"{"exp":60,"nbf":0}"#, .other),
    ])
    func theKindIsDecidedByWhatIsKnown(payload: String, kind: TokenKind) throws {
        #expect(try TokenBuilder.decode(TokenBuilder.token(payload: payload)).kind == kind)
    }

    @Test func partsThatAreMissingAreNamed() throws {
        let parts = PublishedTokens.intact.split(separator: ".").map(String.init)
        let codes = try [parts[0], parts[0] + "." + parts[1], parts[0] + "." + parts[1] + "."]
            .map { try TokenBuilder.decode($0).problems.map(\.code) }
        #expect(codes == [[.partCount], [.partCount], [.signatureMissing]])
        let cut = try TokenBuilder.decode(String(PublishedTokens.intact.dropLast(5)))
        #expect(cut.problems.map(\.code).contains(.signatureLength))
    }

    @Test func tokensOfOneCertificateAreGroupedAndTheNewestIsKnown() throws {
        let newer = try TokenBuilder.decode(TokenBuilder.token(payload: TokenBuilder.bulkPayload()))
        let unsigned = try TokenBuilder.decode(TokenBuilder.token(header: #"{"alg":"HS256"}"#, payload: #"{"exp":9}"#))
        let older = try TokenBuilder.decode(PublishedTokens.intact)
        let tokens = TokenComparison([older, newer, unsigned])
        #expect(tokens.newest == 1)
        #expect(tokens.sharedCertificates == [.init(thumbprint: PublishedTokens.thumbprint, tokens: [0, 1])])
    }
}
