import Testing
import Tokens

/// What a diagnosis needs stays readable, even behind a secret's name.
struct TechnicalValueTests {
    private static let names = [
        "GetAccessToken: ", "account password: ", "RefreshToken: ", "Authorization: ", "client_secret=", "pwd: ",
        "private key: ", "PASSWORD=", "signature: ", "AccessToken = ", "password: \"", "Cookie: ", "regtoken:",
        "Bearer ", "Basic ",
    ]

    @Test(arguments: [
        "0x87d0027e", "0x0", "0X80070005", "-2147024891", "2147942405", "80070057", "1326", "hr=0x80070005",
        "StatusCode=401", "TaskId=1234", "HRESULT=0x80004005", "5.00.9122.1000", "10.0.19041.1", "1.2.3.4:8080",
        "2020-01-01", "https://gw.contoso.com/CCM_STS", "C:\\Windows\\CCM", "\\\\server\\share", "/root/x",
        "5D0B6A1C-8D5B-4E0B-9C57-2F4D0D6B7A10", "{5D0B6A1C-8D5B-4E0B-9C57-2F4D0D6B7A10}",
        "GUID:5D0B6A1C-8D5B-4E0B-9C57-2F4D0D6B7A10", "true", "FALSE", "NotExportable", "none", "S_OK", "(null)",
        "CCM_E_NO_TOKEN_AUTH1", "***", "%PASSWORD%", "<password>", "{password}", "$(password)", "......",
    ])
    func aTechnicalValueStaysBehindAnyName(value: String) {
        for name in Self.names {
            let text = "It says \(name)\(value)" + (name.hasSuffix("\"") ? "\" twice" : " twice")
            #expect(TokenMask.mask(text) == text)
        }
    }

    @Test(arguments: [
        "RequestAccessToken: ClientIDManagerStartup5", "CheckPassword: step1 done", "RotatePassword: completed2",
        "CcmGetIdToken: 0x80004005", "UpdatePassword: hr=0x0", "OpenPrivateKey: 0x80090016 NTE_BAD_KEYSET",
        "Get-Password: done1", "Assertion: m_hr == S_OK", "Assertion: 5 times", "assertion=failed",
        "Assertion: line 42",
        "Debug assertion: p->x()", "BearerToken: requested2", "SecretKey: 256bit", "SubscriptionKey: missing1",
        "Password: ******** (hidden)", "Password: [none]", "Last PWD: 2020-01-01",
        "Signature: SHA256", "Package signature: 392A3CBC1D2E5F60718293A4B5C6D7E8F901234500112233",
    ])
    func whatAFunctionReturnedStays(text: String) {
        #expect(TokenMask.mask(text) == text)
    }

    @Test(arguments: [
        "Basic settings2024 loaded", "Basic Windows10-22H2 image", "Basic configuration1", "basic x64-release",
        "basic 2012-R2", "Basic-Auth off", "Bearer error=invalid_token", "Bearer realm=\"https://login\"",
        "NTLM authentication2", "Negotiate the protocol 2012", "Authorization: Bearer token expired",
        "Authorization: Basic authentication failed", "Authorization: Negotiate",
    ])
    func aSchemeInASentenceIsNone(text: String) {
        #expect(TokenMask.mask(text) == text)
    }

    @Test(arguments: [
        "</x:Password> then The client is registered with 0x80004005", "std::password> foo bar",
        "CCM::Signature> valid 123", "if x:code> 5 then", "Get-Password> whatever happens", "<Password/> is empty",
        "<Password xsi:nil=\"true\"/> after", "<Password></Password> abc123", "<add key=\"Server\" value=\"a1b2c3\"/>",
        "<Password Type=\"x\"/><Server Value=\"abc123\"/>", "my password: no such file", "password == x1",
        "use the /password switch", "the --password option is required", "-Password -Force", "-Password $word1",
        "-Password /quiet1", "ConvertTo-SecureString $word1", "ConvertTo-SecureString failed", "a/password b1",
        "https://server:443/a@b", "https://bob@server/", "https://bob:***@server/", "mailto:bob:x@server",
        "https://[::1]:443/", "-----BEGIN CERTIFICATE-----\nMIIEvQIBADANBgkqhkiG9w0B", "github_pat_",
        "-----BEGIN PRIVATE KEY----- was found in it", "xoxb-short1", "highp_1234567890123456789012345",
        "CSRFToken: missing", "bypass: 12 of 13", "Pass: 3", "tests pass=12",
    ])
    func whatOnlyResemblesAFormStays(text: String) {
        #expect(TokenMask.mask(text) == text)
    }
}
