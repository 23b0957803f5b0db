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

    @Test func withoutAVersionNothingIsSaid() async throws {
        #expect(try await Self.found("ClientIDManagerStartup", "OS Version: 10.0\n" + Self.refusal).isEmpty)
    }

    private static func found(_ log: String, _ text: String) async throws -> [Finding] {
        try await ExampleRun.findings(in: Example(log, text)).filter { $0.id == "CMG608" }
    }
}
