import Testing
import TestSupport
import Tokens

/// A token is known by its parts, whatever its spelling.
struct TokenSpellingTests {
    static let header = TokenBuilder.encode(#"{"typ":"JWT","alg":"RS256"}"#)
    static let payload = TokenBuilder.encode(#"{"exp":1580415505,"aud":"urn:sccm:service"}"#)
    static let signature = TokenBuilder.rsaSignature
    static let longSignature = TokenBuilder.encode(
        (0..<512).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ 7 &* $0) }
    )

    @Test(arguments: [
        "", " ", "\r\n", "|", "*", ":", "/", "%2E", "%252E", "%25252E", "\\u002e", "\\\\u002e", "&#46;", "&#x2e;",
        "&period;", "&amp;#46;", "=2E", "**", "\u{FF0E}", " -- ", "\0",
    ])
    func aDotMayBeAnythingOrNothing(dot: String) {
        for text in [
            Self.header + "." + Self.payload + dot + Self.signature,
            Self.header + dot + Self.payload + "." + Self.signature,
            Self.header + dot + Self.payload + dot + Self.signature,
        ] {
            let masked = TokenMask.mask("It says \(text) here")
            #expect(Leak.run(of: Self.signature, in: masked) == nil, "\(masked)")
            #expect(masked.hasPrefix("It says eyJ0eXAi…[token") && masked.hasSuffix(" here"), "\(masked)")
        }
    }

    @Test(arguments: [
        " {\"alg\":\"RS256\"}", "\n{\"alg\":\"RS256\"}", "\r\n{\"alg\":\"RS256\"}", "\t{\"alg\":\"RS256\"}",
        "{ \"alg\":\"RS256\"}", "{\n\"alg\":\"RS256\"}", "{\r\n  \"alg\":\"RS256\"}", "{\t\"alg\":\"RS256\"}",
        "    {    \"alg\" : \"RS256\" }", "\u{FEFF}{\"alg\":\"RS256\"}", "{\"\":1,\"alg\":\"RS256\"}",
    ])
    func aHeaderMayBeginWithWhiteSpace(header: String) {
        let text = TokenBuilder.token(header: header, payload: "{\n \"exp\":1580415505}", signature: Self.signature)
        for frame in ["token ", "abc", "x=", ""] {
            let masked = TokenMask.mask(frame + text + " end")
            #expect(masked.hasPrefix(frame) && masked.contains("…[token") && masked.hasSuffix("] end"), "\(masked)")
            #expect(Leak.run(of: Self.signature, in: masked) == nil)
        }
    }

    /// Where a header breaks off after a few letters, what goes on in the same width behind it belongs to it.
    @Test(
        arguments: [1, 2, 4, 7, 10, 13, 19, 23],
        ["\n", "`\r\n", "&#10;", "%0D%0A", "\u{200B}", "\\\\u0060\\\\u000D"]
    )
    func aWrappedTokenWithADamagedHeaderIsMasked(width: Int, separator: String) {
        for place in [12, 13, 17, 19] {
            var header = Array(Self.header)
            header[place] = "^"
            let text = [String(header), Self.payload, Self.signature].joined(separator: ".")
            let masked = TokenMask.mask("t=" + wrapped(text, at: width, by: separator))
            #expect(Leak.run(of: Self.signature, in: masked) == nil, "\(place): \(masked.prefix(200))")
        }
    }

    @Test func aTokenThatLostItsCaseIsMasked() {
        let text = [Self.header, Self.payload, Self.signature].joined(separator: ".")
        #expect(TokenMask.mask("X " + text.lowercased()).hasPrefix("X …[token"))
        #expect(!TokenMask.mask("X " + text.uppercased()).contains(Self.signature.uppercased().suffix(20)))
    }

    @Test func aLongSignatureWrappedWhereAShorterOneEndsIsMasked() {
        let lines = [
            Self.header + "." + Self.payload + "." + Self.longSignature.prefix(342), Self.longSignature.dropFirst(342),
        ]
        for separator in ["\n", "\r\n", " ", "\\\n", "^\r\n"] {
            let masked = TokenMask.mask(lines.joined(separator: separator))
            #expect(Leak.run(of: Self.longSignature, in: masked) == nil, "\(masked)")
        }
    }

    @Test func aSignatureNearATokenIsMaskedButItsNeighboursStay() {
        let token = Self.header + "." + Self.payload + "." + Self.signature
        let thumbprint = "392A3CBC8EC1C98C7C1E0B1FC8E1F8E9A1B2C3D4"
        let guid = "7b0c3806-d28c-4a45-adb2-fb9f94a462f8"
        let masked = TokenMask.mask("signature \(Self.longSignature) of \(token) by \(thumbprint), \(guid)")
        #expect(masked == "signature …[masked] of eyJ0eXAi…[token exp=2020-01-30] by \(thumbprint), \(guid)")
        let words = "\(token)\n[CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered"
        #expect(TokenMask.mask(words).hasSuffix("WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered"))
    }

    @Test func theRestOfATokenAtTheStartOfTheNextRecordIsMasked() {
        let rest = String(Self.signature.suffix(40))
        #expect(TokenMask.mask(rest + " is set", followsToken: true) == "…[token] is set")
        for words in [
            "CcmSetup failed with error code 0x80004005", "[CCMHTTP]                : *lpvStatusInformation is 0x8",
            "GetProxyInfo for lpvStatusInformation",
        ] {
            #expect(TokenMask.mask(words, followsToken: true) == words)
        }
        #expect(TokenMask.mask(Self.signature) == "…[token]")
        let identifier = "CCM_CcmHttp_Status_AuthenticationFailureOfSomeKindOrOther2013"
        #expect(TokenMask.mask(identifier) == identifier)
    }

    /// The rest of a text is as good as any other: nothing of it may be lost or moved.
    @Test func whatStandsAroundASecretIsKeptByteForByte() {
        var generator = SeededGenerator(seed: 11)
        let frames = [
            "é\u{FFFD}", "\u{1F600}%41%zz", "&amp;&#0;&bogus;", "\\u0041\\\\", "\0\0a\0", "=\r\n=3D", "plain",
        ]
        for _ in 0..<200 {
            let before = frames.randomElement(using: &generator) ?? ""
            let after = frames.randomElement(using: &generator) ?? ""
            let masked = TokenMask.mask("\(before) pwd=geheim1 \(after)")
            #expect(masked == "\(before) pwd=…[masked] \(after)")
        }
    }
}
