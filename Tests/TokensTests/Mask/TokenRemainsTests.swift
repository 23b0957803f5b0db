import Testing
import TestSupport
import Tokens

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

    private static let names = [
        "SMS_MP_CONTROL_MANAGER2", "SMS_CERTIFICATE_MANAGER", "ERROR_WINHTTP_CLIENT_AUTH_CERT_NEEDED",
        "HKEY_LOCAL_MACHINE", "CCM_E_NO_TOKEN_AUTH1", "S-1-5-21-1004336348-1177238915-682003330-512",
        "S-1-12-1-3190254466-1272543210-2478513548-1004336348", "5D0B6A1C-8D5B-4E0B-9C57-2F4D0D6B7A10",
        "ScopeId_9265C920-BDFB-468F-A773-711D991FE1BA", "392A3CBC8EC1C98C7C1E0B1FC8E1F8E9A1B2C3D4",
        "0x80072F8F_WININET_E_DECODING_FAILED", "CcmNotificationAgentSettingsChanged", "ClientIDManagerStartup.log",
        "CcmMessaging-20250310-101500.log", "InternetExplorerEnhancedSecurity2019", "lpvStatusInformation",
        "cmgprodweu001.westeurope.cloudapp.azure.com", "api-ms-win-core-processthreads-l1-1-1.dll",
        "/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS", "SOFTWARE/Microsoft/SMS/Client", "72057594037928017",
        "tls-ecdhe-rsa-with-aes-256-gcm-sha384", "2025-03-10T10:15:00.0000000Z", "Win32_OperatingSystem",
    ]

    /// A constant, an identifier or a name stays wherever it stands: before a token, behind it, in the next record.
    @Test(arguments: names)
    func aTechnicalNameStaysBesideAToken(name: String) {
        let token = TokenSpellingTests.header + "." + TokenSpellingTests.payload + "." + Self.signature
        let mask = "eyJ0eXAi…[token exp=2020-01-30]"
        for (before, after) in [
            ("", " "), (" ", ""), ("Using ", " for "), ("(", ") \""), ("'", "', "), ("a\n", "\nb "),
        ] {
            #expect(TokenMask.mask("\(before)\(name)\(after)\(token)") == "\(before)\(name)\(after)\(mask)")
            #expect(TokenMask.mask("\(token) \(before)\(name)\(after)") == "\(mask) \(before)\(name)\(after)")
            let next = "\(before)\(name)\(after)"
            #expect(TokenMask.mask(next, followsToken: true) == next)
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
