import Diagnosis
import Knowledge
import ReportModel
import Testing

/// Requests for a token that failed at the server's certificate: told once, and of the server asked.
struct TokenServerTests {
    private static let asked = """
        Getting CCM Token from STS server 'GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017'
        Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
        """

    private static let told = """
        [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
        [CCMHTTP]                : *lpvStatusInformation is 0x1
        [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_CERT_REV_FAILED is set
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
        Options=224, Code=12175, Text=ERROR_WINHTTP_SECURE_FAILURE
        """

    @Test(arguments: [
        ("0x80092012", "CMG403"), ("80092013", "CMG403"), ("0x800b0109", "CMG401"), ("0x800b010a", "CMG401"),
        ("0x800b010f", "CMG402"), ("0x80072f8f", "CMG408"),
    ])
    func itsCodeAloneTellsWhatIsWrong(code: String, id: String) async throws {
        let found = try await Self.found("\(Self.asked)\nRetrieveTokenFromStsServerImpl failed with error \(code)")
        #expect(found.first { $0.id == id }?.subject == "gw.contoso.com")
        #expect(found.first { $0.id == "CMG203" }?.explainedBy != nil)
    }

    @Test(arguments: ["0x80072f8f", "0x80092013"])
    func aLineBeforeItThatToldTheSameIsEnough(code: String) async throws {
        let text = "\(Self.asked)\n\(Self.told)\nRetrieveTokenFromStsServerImpl failed with error \(code)"
        let found = try await Self.found(text)
        #expect(found.first { $0.id == "CMG403" }?.occurrences == 1)
        #expect(!found.contains { $0.id == "CMG408" })
    }

    @Test func withoutAServerItIsThatOfTheLastFailure() async throws {
        let text = "\(Self.told)\n+00:01:00\nRetrieveTokenFromStsServerImpl failed with error 0x80092013"
        let found = try await Self.found(text).filter { $0.id == "CMG403" }
        #expect(found.map(\.subject) == ["gw.contoso.com"])
        #expect(found.map(\.occurrences) == [2])
    }

    @Test(arguments: ["0x87d0027e", "0x80072ee7", "0x80070002"])
    func anotherCodeIsNoMatterOfTrust(code: String) async throws {
        let found = try await Self.found("\(Self.asked)\nRetrieveTokenFromStsServerImpl failed with error \(code)")
        #expect(found.map(\.id) == ["CMG203"])
    }

    private static func found(_ text: String) async throws -> [Finding] {
        try await ExampleRun.findings(in: Example("ccmsetup", text))
    }
}
