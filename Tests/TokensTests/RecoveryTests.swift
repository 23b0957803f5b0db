import Testing
import Tokens

struct RecoveryTests {
    @Test func everyDamagedPlaceOfThePublishedTokenIsFound() throws {
        let token = try TokenBuilder.decode(PublishedTokens.damaged)
        let changed = zip(1..., zip(PublishedTokens.intact, PublishedTokens.damaged)).filter { $1.0 != $1.1 }.map(\.0)
        #expect(token.state(at: 1_580_200_000) == .damaged)
        #expect(Set(token.problems.compactMap(\.character)).isSuperset(of: changed.filter { $0 < 515 }))
        #expect(token.kind == .bulkRegistration)
        #expect(token.validUntil == nil)
        #expect(token.validFrom == 1_580_156_305)
    }

    @Test func theGuessesForThePublishedTokenAreRight() throws {
        let damaged = try TokenBuilder.decode(PublishedTokens.damaged)
        let intact = try TokenBuilder.decode(PublishedTokens.intact)
        let guessed = damaged.claims.map { $0.guess?.text ?? $0.text }
        #expect(guessed == intact.claims.map(\.text))
        #expect(damaged.claims.filter { !$0.isCertain }.map(\.name) == ["SCCMTokenCategory", "UniqueId", "exp"])
        #expect(damaged.claims["exp"]?.text == #"1580415\xB505"#)
    }

    @Test func aDamagedHierarchyIsGuessedFromTheIssuer() throws {
        let payload = TokenBuilder.bulkPayload(["TenantId": #""7B0C3806-D28C-4A45-ADB2-FB9F94A462Z8""#])
        let token = try TokenBuilder.decode(TokenBuilder.token(payload: payload))
        #expect(token.claims["TenantId"]?.guess?.text == "7B0C3806-D28C-4A45-ADB2-FB9F94A462F8")
        #expect(token.problems.map(\.code) == [.notAGUID])
    }

    @Test func aDamagedIssuerIsGuessedFromTheHierarchy() throws {
        let payload = TokenBuilder.bulkPayload(["iss": #""urn:sccm:oauth2:7b0c3806-d28c-4a45-adb2-fb9f94a462!8""#])
        let token = try TokenBuilder.decode(TokenBuilder.token(payload: payload))
        #expect(token.claims["iss"]?.guess?.text == "urn:sccm:oauth2:7b0c3806-d28c-4a45-adb2-fb9f94a462f8")
    }

    @Test func aDamagedNameIsRecognised() throws {
        let payload = TokenBuilder.bulkPayload().replacing("\"aud\"", with: "\"aqd\"")
        let token = try TokenBuilder.decode(TokenBuilder.token(payload: payload))
        #expect(token.claims["aud"]?.name == "aqd")
        #expect(token.problems.map(\.code) == [.claimDamaged])
    }

    @Test func aCutPayloadLosesOnlyWhatWasBehindTheCut() throws {
        let token = try TokenBuilder.decode(String(PublishedTokens.intact.prefix(460)))
        #expect(token.claims["TenantId"]?.isCertain == true)
        #expect(token.claims["nbf"]?.certainty == .lost)
        #expect(token.claims["aud"]?.guess?.text == "urn:sccm:service")
        #expect(token.state(at: 0) == .damaged)
    }

    @Test func aLostCharacterDoesNotLoseTheClaimsBehindIt() throws {
        var text = PublishedTokens.intact
        text.remove(at: text.index(text.startIndex, offsetBy: 210))
        let token = try TokenBuilder.decode(text)
        #expect(token.claims["UniqueId"]?.text == "db591e33-06fd-4c5b-82f3-bf673e5bd0a2")
        #expect(token.validUntil == 1_580_415_505)
        #expect(token.state(at: 0) == .damaged)
    }

    @Test func aForeignCharacterIsNamedWhereItStands() throws {
        var characters = Array(PublishedTokens.intact)
        characters[200] = "!"
        let token = try TokenBuilder.decode(String(characters))
        #expect(token.found.compact == String(characters))
        #expect(token.problems.first?.code == .base64Alphabet)
        #expect(token.problems.first?.character == 201)
        #expect(token.claims["UniqueId"]?.isCertain == true)
        #expect(token.claims["Type"]?.isCertain == false)
    }

    @Test func everyPrefixOfATokenIsRead() {
        for length in 0...PublishedTokens.damaged.count {
            let prefix = String(PublishedTokens.damaged.prefix(length))
            for found in TokenScanner.tokens(in: prefix) {
                #expect(DecodedToken(found).state(at: 0) == .damaged)
            }
        }
    }
}
