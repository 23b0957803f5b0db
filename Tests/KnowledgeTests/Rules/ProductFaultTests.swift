import Citations
import Diagnosis
import ReportModel
import Testing

@testable import Knowledge

/// The table of the product's faults: which versions a row means, and what a log must show for it.
struct ProductFaultTests {
    @Test(arguments: [
        ("5.00.9049.1035", ClientVersion(9049, 1035)), ("5.0.9049.1035", ClientVersion(9049, 1035)),
        ("5.00.9049", nil), ("5.00.9049.", nil), ("4.00.6487.2000", nil), ("5.00.9049.1035.1", nil), ("", nil),
        ("5.00.99999999999999999999.1", nil),
    ])
    func versionsOfBothSpellingsAreRead(text: String, version: ClientVersion?) {
        #expect(ClientVersion(text) == version)
    }

    @Test func versionsAreOrderedByBuildAndThenByRevision() {
        let versions = [
            ClientVersion(8968, 1042), ClientVersion(9049, 1010), ClientVersion(9049, 1035), ClientVersion(9058),
        ]
        #expect(versions.shuffled().sorted() == versions)
    }

    @Test func rangesEndBeforeTheVersionThatMendsThem() {
        let range = VersionRange(from: ClientVersion(9049), before: ClientVersion(9049, 1035))
        #expect(range.contains(ClientVersion(9049, 1034)))
        #expect(!range.contains(ClientVersion(9049, 1035)))
        #expect(!range.contains(ClientVersion(9040, 1044)))
        #expect(VersionRange().contains(ClientVersion(1)))
    }

    /// A row with a sign needs a version that has an end, or every client would have the fault for ever.
    @Test(arguments: ProductFault.all)
    func rowsAreWhole(of fault: ProductFault) {
        #expect(fault.sign == nil || fault.versions.before != nil)
        #expect(fault.what.hasSuffix("."))
        #expect(!fault.fix.hasSuffix("."))
        #expect(fault.source.url.contains("/hotfix/"))
    }

    @Test func rowsHaveNamesOfTheirOwn() {
        #expect(Set(ProductFault.all.map(\.name)).count == ProductFault.all.count)
    }

    // MARK: - What logs show

    private static let refusal = """
        == CcmMessaging
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
        Port=443, Options=63, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=500 StatusText=CMGConnector_InternalServerError
        """

    @Test(arguments: [
        ("5.00.9049.1010", ["boot media over a gateway, 2103"]), ("5.00.9049.1035", []),
        ("5.00.9132.1011", ["SMS Agent Host ends on the management point, 2409"]), ("5.00.9128.1029", []),
    ])
    func oneAnswerIsAnotherFaultInAnotherVersion(version: String, names: [String]) async throws {
        let text = "SCCM Client Version: \(version)\n" + Self.refusal
        let found = try await Self.found("ClientIDManagerStartup", text)
        #expect(found.compactMap(\.subject) == names)
        #expect(found.allSatisfy { $0.status == .active })
    }

    @Test func itsPageIsThatOfTheRow() async throws {
        let found = try await Self.found(
            "ClientIDManagerStartup",
            "SCCM Client Version: 5.00.9132.1011\n" + Self.refusal
        )
        #expect(
            found.first?.references.map(\.url) == ["https://learn.microsoft.com/intune/configmgr/hotfix/2409/30385346"]
        )
    }

    @Test func aFaultThatServiceFollowedIsOver() async throws {
        let text = """
            SCCM Client Version: 5.00.9132.1011
            \(Self.refusal)
            Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            """
        #expect(try await Self.found("ClientIDManagerStartup", text).map(\.status) == [.recovered])
    }

    /// Logs that show a fault, with the version for which Microsoft tells of it and the one that has it no more.
    private static let shown: [(log: String, with: String, without: String, name: String)] = [
        (
            "Failed to register using AAD auth with error 0x87d00231. Falling back to the old auth.",
            "5.00.9012.1053", "5.00.9040.1000", "registration with Microsoft Entra before 2010"
        ),
        (
            pki + "\n[RegTask] - Client is registered. Server assigned ClientID is "
                + "GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 0",
            "5.00.9068.1000", "5.00.9078.1000", "approval of workgroup clients, 2107 and 2111"
        ),
        (
            pki + "\n[RegTask] - Client registration is pending. Server assigned ClientID is "
                + "GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139",
            "5.00.9078.1006", "5.00.9088.1000", "registration of PKI clients, 2203"
        ),
        (
            "== smsts\n" + service + "\nContent location request for CS100042:3 failed. (Code 0x80040102)",
            "5.00.9106.1015", "5.00.9122.1018", "content over a gateway, 2303 to 2309"
        ),
        (
            "== CcmMessaging\n" + service + "\n+02:00:00\n"
                + repeatElement(refused503, count: 4).joined(separator: "\n+00:05:00\n"),
            "5.00.9106.1000", "5.00.9106.1015", "connection point asleep, 2303"
        ),
    ]

    private static let pki = """
        Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
        6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
        """

    private static let service = """
        Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
        Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
        """

    private static let refused503 = """
        [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
        Port=443, Options=63, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=503 StatusText=Service Unavailable
        """

    @Test(arguments: shown.indices)
    func aSignCountsInTheVersionsOfItsRowAlone(index: Int) async throws {
        let row = Self.shown[index]
        let found = try await Self.found("ClientIDManagerStartup", "SCCM Client Version: \(row.with)\n" + row.log)
        #expect(found.filter { $0.status == .active }.compactMap(\.subject) == [row.name])
        let mended = try await Self.found("ClientIDManagerStartup", "SCCM Client Version: \(row.without)\n" + row.log)
        #expect(!mended.contains { $0.subject == row.name })
    }

    /// CMG609 is about tokens: inside, an old client needs none.
    @Test func anOldClientThatIsServedInsideIsWell() async throws {
        let text = """
            SCCM Client Version: 5.00.8913.1000
            == CcmMessaging
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, \
            Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token
            """
        let served = text + "\n+02:00:00\nFound a valid online MP 'https://mp01.contoso.com'"
        for (log, status) in [(text, Finding.Status.active), (served, .recovered)] {
            let found = try await ExampleRun.findings(in: Example("ClientIDManagerStartup", log))
            #expect(found.filter { $0.id == "CMG609" }.map(\.status) == [status])
        }
    }

    @Test func withoutAVersionNothingIsSaid() async throws {
        #expect(try await Self.found("ClientIDManagerStartup", "OS Version: 10.0\n" + Self.refusal).isEmpty)
    }

    private static func found(_ log: String, _ text: String) async throws -> [Finding] {
        try await ExampleRun.findings(in: Example(log, text)).filter { $0.id == "CMG608" }
    }
}
