import Diagnosis
import Knowledge
import ReportModel
import Testing

/// What a finding's title and first step say of what was found, beyond what its rule can say of all cases.
struct FirstStepTests {
    private static let gateway = "https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request"
    private static let managementPoint = "http://mp01.contoso.com/ccm_system/request"

    private static func refused(_ url: String, _ status: Int) -> String {
        """
        [CCMHTTP] ERROR: URL=\(url), Port=443, Options=480, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
        [CCMHTTP] ERROR INFO: StatusCode=\(status) StatusText=Nothing Known
        """
    }

    private static func unreachable(_ url: String, _ code: Int, _ name: String) -> String {
        "[CCMHTTP] ERROR: URL=\(url), Port=443, Options=480, Code=\(code), Text=\(name)"
    }

    private static func finding(_ id: String, _ log: String, in name: String = "CcmMessaging") async throws -> Finding {
        let findings = try await ExampleRun.findings(in: Example(name, log))
        return try #require(findings.first { $0.id == id })
    }

    // MARK: - Which server

    @Test(arguments: [
        ("CMG509", gateway, "The gateway answers with an HTTP error"),
        ("CMG509", managementPoint, "The management point answers with an HTTP error"),
    ])
    func errorIsThatOfTheServerThatIsKnown(id: String, url: String, title: String) async throws {
        let finding = try await Self.finding(id, Self.refused(url, 404))
        #expect(finding.title == title)
        #expect(finding.actions[0].hasPrefix(url == Self.gateway ? "In the console:" : "On the management point:"))
    }

    @Test(arguments: [
        ("CMG308", gateway, 12029, "The gateway cannot be reached"),
        ("CMG308", managementPoint, 12029, "The management point cannot be reached"),
        ("CMG307", gateway, 12007, "The name of the gateway cannot be resolved"),
        // A bare name may be either.
        ("CMG308", "https://some.contoso.com/", 12029, "The gateway or management point cannot be reached"),
    ])
    func connectionFailsToTheServerThatIsKnown(id: String, url: String, code: Int, title: String) async throws {
        let finding = try await Self.finding(id, Self.unreachable(url, code, "ERROR_WINHTTP_OTHER"))
        #expect(finding.title == title)
    }

    // MARK: - What to do first

    @Test(arguments: [
        (401, "On the distribution point: see why"), (403, "On the distribution point: see why"),
        (404, "On the distribution point: look up in the IIS log"),
        (405, "On the distribution point: take away the role service WebDAV"), (407, "In the network:"),
        (500, "On the distribution point: look the request (PROPFIND) up"),
    ])
    func contentSourceThatRefusesIsTreatedByItsStatus(status: Int, step: String) async throws {
        let log = """
            Failed to correctly receive a WEBDAV HTTPS request.. (StatusCode at WinHttpQueryHeaders: \(status)) and \
            StatusText: 'Text'
            Failed to check url https://dp01.contoso.com/SMS_DP_SMSPKG$/P0100003. Error 0x80004005
            """
        let finding = try await Self.finding("CMG708", log, in: "ccmsetup")
        #expect(finding.actions.first?.hasPrefix(step) == true)
        #expect(finding.actions.count { $0.contains("PROPFIND") && $0.contains("401 and 403") } == 0)
        #expect(finding.actions.last?.contains("run ccmsetup again") == true)
    }

    @Test(arguments: [
        ("AADSTS50001: x", "see under App registrations"), ("AADSTS500011: x", "see under App registrations"),
        ("AADSTS50155: x", "AADSTS50155 names: The device could not be authenticated"),
        ("AADSTS99999999: x", nil), ("User interaction required", nil),
    ])
    func errorOfTheSignInServiceIsLookedAfterInEntra(details: String, step: String?) async throws {
        let log = """
            WAM token request failed. Status 5, Details '\(details)'
            Failed to get AAD token..
            Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xcaa20003
            """
        let finding = try await Self.finding("CMG211", log, in: "ccmsetup")
        let first = try #require(finding.actions.first)
        if let step {
            #expect(first.hasPrefix("In Microsoft Entra: ") && first.contains(step))
        } else {
            #expect(first.contains("dsregcmd /status"))
        }
    }

    // MARK: - Approval

    private static func registered(_ status: Int) -> String {
        "[RegTask] - Client is registered. Server assigned ClientID is GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. "
            + "Approval status \(status)"
    }

    @Test(arguments: [
        (registered(0), Finding.Status.active),
        (registered(0) + "\n+01:00:00\n" + registered(1), .recovered),
        (registered(1) + "\n+01:00:00\n" + registered(0), .active),
    ])
    func approvalCountsByItsLastWord(log: String, status: Finding.Status) async throws {
        let finding = try await Self.finding("CMG610", log, in: "ClientIDManagerStartup")
        #expect(finding.status == status)
        #expect(finding.actions[0].contains("choose Approve"))
    }
}
