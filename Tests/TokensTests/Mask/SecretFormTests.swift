import Testing
import Tokens

/// The forms in which programs write secrets down.
struct SecretFormTests {
    @Test(arguments: [
        // XML, JSON and settings, in which the name is an attribute or a value itself.
        ("<Password Type=\"x\">geheim1</Password> 0x80004005", "<Password Type=\"x\">…[masked]</Password> 0x80004005"),
        ("<wsse:Password Type='x'>geheim1</wsse:Password>", "<wsse:Password Type='x'>…[masked]</wsse:Password>"),
        ("<Password Value=\"geheim\"/>", "<Password Value=\"…[masked]\"/>"),
        ("<Property Name=\"Password\" Value=\"geheim\"/>", "<Property Name=\"Password\" Value=\"…[masked]\"/>"),
        ("<add key=\"Password\" value=\"geheim\"/>", "<add key=\"Password\" value=\"…[masked]\"/>"),
        ("{\"name\":\"password\",\"value\":\"geheim\"}", "{\"name\":\"password\",\"value\":\"…[masked]\"}"),
        // Switches.
        ("x.exe -Password geheim1 -User bob", "x.exe -Password …[masked] -User bob"),
        ("x.exe -Password geheim -User bob", "x.exe -Password …[masked] -User bob"),
        ("x.exe -Password \"ge heim\" -User bob", "x.exe -Password \"…[masked]\" -User bob"),
        ("x.exe /Password geheim1", "x.exe /Password …[masked]"),
        ("x --client-secret Q8Q~abcdefGHIJKL1 go", "x --client-secret …[masked] go"),
        ("x --password geheim1", "x --password …[masked]"),
        ("ConvertTo-SecureString \"geheim\" -AsPlainText", "ConvertTo-SecureString \"…[masked]\" -AsPlainText"),
        ("ConvertTo-SecureString geheim1 -AsPlainText", "ConvertTo-SecureString …[masked] -AsPlainText"),
        // Addresses.
        ("https://bob:geheim@server/path", "https://bob:…[masked]@server/path"),
        ("proxy http://bob:ge:he@im@proxy:8080, next", "proxy http://bob:…[masked]@proxy:8080, next"),
        ("SAMLResponse=PHNhbWxwOlJlc3BvbnNlIHhtbG5z12&x=1", "SAMLResponse=…[masked]&x=1"),
        ("/regtoken:abcdefgh /mp:x", "/regtoken:…[masked] /mp:x"),
        // Padding and signs between name and value.
        ("Password:\tgeheim1", "Password:\t…[masked]"),
        ("Password     : geheim1", "Password     : …[masked]"),
        ("ClientSecret          : Q8Q~abcdef", "ClientSecret          : …[masked]"),
        ("password := geheim1", "password := …[masked]"),
        ("password => 'geheim'", "password => '…[masked]'"),
        ("password==geheim", "password==…[masked]"),
        // Values that begin like placeholders, or have delimiters in them.
        ("password=$ecret1", "password=…[masked]"), ("pwd={Ab9x and", "pwd=…[masked] and"),
        ("password=<abc123", "password=…[masked]"), ("password=%abc1", "password=…[masked]"),
        ("password=(abc)12", "password=…[masked]"), ("password=Ab;cd12", "password=…[masked]"),
        ("password=Ab&cd12 x", "password=…[masked] x"), ("password=Ab,cd12.", "password=…[masked]."),
        ("password=Ab;Database=x", "password=…[masked];Database=x"), ("password=Ab&x=1", "password=…[masked]&x=1"),
        ("password=Ab, next", "password=…[masked], next"), ("password=Ab;0x80070005", "password=…[masked];0x80070005"),
        ("password='Ab'cd12' x", "password='…[masked]' x"), ("password=123456", "password=…[masked]"),
        ("pass=geheim", "pass=…[masked]"), ("passwd=geheim", "passwd=…[masked]"),
        ("passphrase=geheim", "passphrase=…[masked]"), ("CheckPassword: xK9fQ2mLp7Zr4TvB", "CheckPassword: …[masked]"),
    ])
    func theSecretIsMaskedAndNothingElse(text: String, expected: String) {
        #expect(TokenMask.mask(text) == expected)
        #expect(TokenMask.mask(expected) == expected)
    }

    @Test(arguments: [
        (
            "Authorization: Digest username=\"bob\", uri=\"/x\", qop=auth, response=\"6629fae49393a053\"",
            "Authorization: Digest username=\"…[masked]\", uri=\"/x\", qop=…[masked], response=\"…[masked]\""
        ),
        ("Authorization: Bearer abcdefghijklmnop", "Authorization: Bearer …[masked]"),
        ("Authorization: Bearer AbCdEfGhIjKlMnOpQrStUvWxYz", "Authorization: Bearer …[masked]"),
        (
            "WWW-Authenticate: Negotiate oYG2MIGzoAMKAQChCwYJKoZIgvcSAQICooGe",
            "WWW-Authenticate: Negotiate …[masked]"
        ),
        ("sent NTLM TlRMTVNTUAADAAAAGAAYAHoAAAA on", "sent NTLM …[masked] on"),
        (
            "Set-Cookie: a=secret1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; HttpOnly, b=secret2; Path=/x",
            "Set-Cookie: a=…[masked]; Expires=Wed, 21 Oct 2015 07:28:00 GMT; HttpOnly, b=…[masked]; Path=/x"
        ),
        ("X-CSRF-Token: abcdef123456", "X-CSRF-Token: …[masked]"),
        ("key ghp_abcdefghijklmnopqrstuvwxyz0123456789.", "key ghp_…[masked]."),
        ("key xoxb-123456789012-abcdefABCDEF end", "key xoxb-…[masked] end"),
        (
            "-----BEGIN RSA PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\nAQEFAASC=\n-----END RSA PRIVATE KEY-----",
            "-----BEGIN RSA PRIVATE KEY-----…[masked]\n-----END RSA PRIVATE KEY-----"
        ),
    ])
    func headersAndKeysAreMasked(text: String, expected: String) {
        #expect(TokenMask.mask(text) == expected)
        #expect(TokenMask.mask(expected) == expected)
    }

    @Test(arguments: [
        ("password", "ge heim"), ("Pwd", "geheim"), ("client_secret", "a\"b;c"), ("secret", "x y"),
    ])
    func aValueApartFromItsNameIsMaskedWhole(name: String, value: String) {
        #expect(TokenMask.mask(value, named: name) == "…[masked]")
    }

    @Test(arguments: [("password", "0x80070005"), ("secret", "none"), ("aud", "ge heim"), ("password", "")])
    func aValueThatIsNoSecretStays(name: String, value: String) {
        #expect(TokenMask.mask(value, named: name) == value)
    }

    @Test func aMemberOfAnObjectIsMaskedByItsName() throws {
        let payload =
            #"{"exp":1580415505,"cfg":{"password":"geheim x","n":7,"list":[{"pwd":"geheim"}]},"secret":"geheim"}"#
        let text = TokenBuilder.token(
            header: #"{"typ":"JWT","alg":"RS256"}"#,
            payload: payload,
            signature: TokenBuilder.rsaSignature
        )
        let facts = TokenFacts(try TokenBuilder.decode(text))
        #expect(facts.claims.map(\.name) == ["exp", "cfg", "secret"])
        #expect(facts.claims.last?.text == "…[masked]")
        guard case .object(let members)? = facts.claims[1].value else { throw Unexpected() }
        #expect(members.first { $0.name == "password" }?.value == .string("…[masked]"))
        #expect(members.first { $0.name == "n" }?.value != .string("…[masked]"))
        #expect(!"\(facts.claims)".contains("geheim"))
    }

    private struct Unexpected: Error {}
}
