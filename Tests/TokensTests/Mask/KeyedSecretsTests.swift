import Testing
import Tokens

/// Secrets that no form gives away but the name before them does.
struct KeyedSecretsTests {
    @Test(arguments: [
        ("Authorization: Bearer 7fK2mQ9xLpZ4", "Authorization: Bearer …[masked]"),
        ("sent Bearer mF_9.B5f-4.1JqM now", "sent Bearer …[masked] now"),
        ("header 'Basic dXNlcjpwYXNzd29yZA=='", "header 'Basic …[masked]'"),
        ("Authorization: Negotiate YIIJvAYGKwYBBQUCoIIJsDCC", "Authorization: Negotiate …[masked]"),
        ("\"Authorization\":\"Basic dXNlcjpwYXNzd29yZA==\"", "\"Authorization\":\"Basic …[masked]\""),
        ("client_secret=abc~DEF.123&x=1", "client_secret=…[masked]&x=1"),
        ("CLIENT_SECRET = abc~DEF.123, next", "CLIENT_SECRET = …[masked], next"),
        ("{\"client_secret\" : \"a b c\",\"x\":1}", "{\"client_secret\" : \"…[masked]\",\"x\":1}"),
        ("{\\\"clientSecret\\\":\\\"abcdef\\\"}", "{\\\"clientSecret\\\":\\\"…[masked]\\\"}"),
        ("client%5Fsecret%3Dabc%2Bdef%26x%3D1", "client%5Fsecret%3D…[masked]%26x%3D1"),
        ("client&#95;secret&#61;abc&amp;x=1", "client&#95;secret&#61;…[masked]&amp;x=1"),
        ("grant_type=x&client_assertion=abcdefgh&y", "grant_type=x&client_assertion=…[masked]&y"),
        ("refresh_token=0.AXoAbc-_def", "refresh_token=…[masked]"),
        ("https://x.blob.core.windows.net/c/f?sv=2020&sig=abc%2Fdef%2Bghi%3D&se=1", "…&sig=…[masked]&se=1"),
        (
            "AccountName=a;AccountKey=Zm9vYmFyYmF6cXV4+/==;EndpointSuffix=b",
            "AccountName=a;AccountKey=…[masked];EndpointSuffix=b"
        ),
        ("SharedAccessKeyName=n;SharedAccessKey=Zm9vYmFy=;x", "SharedAccessKeyName=n;SharedAccessKey=…[masked];x"),
        ("Cookie: sid=abc123; theme=dark", "Cookie: sid=…[masked]; theme=…[masked]"),
        ("Set-Cookie: sid=abc123; Path=/; Secure", "Set-Cookie: sid=…[masked]; Path=/; Secure"),
        ("SMSPROXYPASSWORD=Hunter2 /mp:x", "SMSPROXYPASSWORD=…[masked] /mp:x"),
        ("password=\"p w d\" user=me", "password=\"…[masked]\" user=me"),
        ("Pwd=geheim;Database=x", "Pwd=…[masked];Database=x"),
        ("/password:geheim /q", "/password:…[masked] /q"),
        ("password: s3cret!", "password: …[masked]"),
        ("<Password>geheim</Password>", "<Password>…[masked]</Password>"),
        ("&lt;Password&gt;geheim&lt;/Password&gt;", "&lt;Password&gt;…[masked]&lt;/Password&gt;"),
        ("http://x/?code=0.AXoAbcdefGHIJ123456789&state=1", "…?code=…[masked]&state=1"),
    ])
    func theValueIsMaskedAndNothingElse(text: String, expected: String) {
        let masked = TokenMask.mask(text)
        #expect(expected.hasPrefix("…") ? masked.hasSuffix(expected.dropFirst()) : masked == expected)
        #expect(TokenMask.mask(masked) == masked)
    }

    @Test(arguments: [
        "password", "passwd", "passphrase", "pwd", "client_secret", "AppSecret", "shared-secret", "client_assertion",
        "access_token", "refreshToken", "id_token", "authtoken", "session_token", "bearer_token", "api-key",
        "AccountKey",
        "SharedAccessKey", "access_key", "SECRET_KEY", "privateKey", "functions-key", "subscription_key", "x.secret",
        "p_w_d",
    ])
    func aValueBehindEachNameIsMasked(name: String) {
        for sign in ["=", " = ", "\": \"", "%3D", "&#61;"] {
            let text = "a \(name)\(sign)Gk7x-91\" z"
            #expect(TokenMask.mask(text) == "a \(name)\(sign)…[masked]\" z", "\(TokenMask.mask(text))")
        }
    }

    @Test func whatIsLongerThanAnyWordIsMaskedWhateverItIsOf() {
        for piece in ["bearer=", "authorization:", "password=…[m", "*"] {
            let value = String(repeating: piece, count: 300)
            #expect(TokenMask.mask("password=\(value) z") == "password=…[masked] z")
        }
    }

    @Test(arguments: [
        "Port=443, Options=224, Code=12175", "Options=63 is odd", "(Status=401)", "{a=44;b=65}",
        "Basic authentication is used", "Bearer token expected", "Bearer was refused", "bearer of bad news",
        "WWW-Authenticate: Bearer authorization_uri=\"https://login.windows.net/x\"", "Basic HTTP/1.1",
        "The password policy requires it", "password: required", "Password: the value is missing.", "password=",
        "PASSWORD=****", "password={password}", "Authorization: failed", "authorization header: none",
        "Cookie: none", "HTTP/1.1 code=12175", "Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE", "sig=1",
        "PublicKeyToken=b77a5c561934e089, Culture=neutral", "error code: 80004005", "assertion failed: x > y",
        "Access token: not yet", "design=modern", "token_type=Bearer&expires_in=3600", "SMSSITECODE=ABC",
        "GetToken: https://sts/x == null", "password == nil", "the secret: nobody knows",
    ])
    func proseStaysAsItIs(text: String) {
        #expect(TokenMask.mask(text) == text)
    }
}
