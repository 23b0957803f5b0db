import TestSupport
import Testing

@testable import Tokens

/// What is left of a token when its beginning is elsewhere.
struct TokenRemainsTests {
    private static let signature = TokenBuilder.rsaSignature

    @Test(arguments: [
        ("URL=https://", "/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS, Port=443, Code=12175"),
        ("HostName=\"", "\", Text=ERROR_WINHTTP_SECURE_FAILURE"), ("CcmSetup failed with error code 0x80004005 ", ""),
        ("[CCMHTTP] AsyncCallback(): ", " Encountered"),
    ])
    func theRestOfATokenGoesWhereverItStandsInTheNextRecord(before: String, after: String) {
        for length in [40, 86, 200, 342] {
            let rest = Self.signature.suffix(length)
            let masked = TokenMask.mask("\(before)\(rest)\(after)", followsToken: true)
            #expect(masked == "\(before)…[token]\(after)")
        }
    }

    @Test(arguments: [
        "[CCMHTTP] ERROR: URL=https://GW.CONTOSO.COM/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS, Port=443",
        "Text=ERROR_WINHTTP_SECURE_FAILURE in ClientIDManagerStartup, CcmGetAADTokenForClient, lpvStatusInformation",
        "5D0B6A1C-8D5B-4E0B-9C57-2F4D0D6B7A10 392A3CBC8EC1C98C7C1E0B1FC8E1F8E9A1B2C3D4",
        "CcmNotificationAgentSettingsChanged InternetExplorerEnhancedSecurity2019 SMS_MP_CONTROL_MANAGER2",
    ])
    func namesInTheNextRecordStay(text: String) {
        #expect(TokenMask.mask(text, followsToken: true) == text)
    }

    @Test func aSignatureBehindADotIsKnownByItsLength() {
        for bytes in [64, 128, 132, 256, 384, 512] {
            var generator = SeededGenerator(seed: bytes)
            let signature = TokenBuilder.encode((0..<bytes).map { _ in UInt8.random(in: 0...255, using: &generator) })
            #expect(TokenMask.mask("C:\\logs\\a.\(signature).log") == "C:\\logs\\a.…[token].log")
            let cut = TokenBuilder.encode(#"{"exp":1580415505,"aud":"urn:sccm:service"}"#).dropFirst(7)
            #expect(TokenMask.mask("rest \(cut).\(signature) is it") == "rest …[token] is it")
            let other = "file \(signature).\(signature)A.log"
            #expect(TokenMask.mask(other) == other)
        }
    }

    @Test func aHashOrANameAsLongAsASignatureStays() {
        let hash = String(repeating: "0123456789abcdef", count: 8)
        let name = String(String(repeating: "CcmGetTokenForClient", count: 5).prefix(86))
        for text in ["a.\(hash).log", "a.\(name).log"] { #expect(TokenMask.mask(text) == text) }
    }
}
