import Diagnosis
import Knowledge
import ReportModel
import Testing

private typealias Lines = ServiceLines

/// Never healthy without proof: what has begun, is expected, or is another's affair.
struct BegunIsNotDoneTests {
    private func report(_ log: String, _ text: String) -> Report {
        Analysis(Catalogue.standard()).report(on: ExampleLog.bundle(of: Example(log, text)))
    }

    // MARK: - Setup

    private static let started = "==========[ ccmsetup started in process 476 ]==========\n"
    private static let exit = "CcmSetup is exiting with return code "

    @Test func theEndOfTheProcessThatStartsTheServiceIsNoInstallation() {
        let launcher =
            Self.started + "==========[ ccmsetup started in process 3324 ]==========\n"
            + "Successfully started the ccmsetup service\n" + Self.exit + "0\n"
        let begun = report("ccmsetup", launcher)
        #expect(!begun.findings.contains { $0.id == "CMG706" })
        #expect(begun.verdict.status == .inconclusive)
        let done = report("ccmsetup", launcher + "+00:10:00\n" + Self.exit + "0\n")
        #expect(done.findings.contains { $0.id == "CMG706" && $0.status == .active })
    }

    @Test func theEndOfARemovalIsNoInstallation() {
        let removal = "Uninstall succeeded.\nDeleted file C:\\WINDOWS\\ccmsetup\\ccmsetup.cab\n" + Self.exit + "0\n"
        let removed = report("ccmsetup", removal)
        #expect(!removed.findings.contains { $0.id == "CMG706" })
        #expect(removed.verdict.status == .inconclusive)
        let retrying = report("ccmsetup", removal + "+00:07:00\n" + Self.started + "Next retry in 10 minute(s)...\n")
        #expect(!retrying.findings.contains { $0.id == "CMG706" })
        #expect(retrying.verdict.status == .inconclusive)
        let installed = report("ccmsetup", removal + "+00:07:00\n" + Self.started + Self.exit + "0\n")
        #expect(installed.findings.contains { $0.id == "CMG706" && $0.status == .active })
    }

    /// Return code 8 is ccmsetup's own: a setup is running already.
    @Test(arguments: ["", "CcmSetup is exiting with return code 8\n"])
    func aManagementPointThatSetupFoundIsNoClientThatIsServed(end: String) {
        let found = "Found a valid online MP 'https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017'\n"
        let report = report("ccmsetup", Self.started + found + end)
        #expect(report.verdict.status == .inconclusive)
        #expect(!report.findings.contains { $0.id == "CMG706" })
    }

    // MARK: - Registration

    @Test func anAttemptToRegisterWithEntraIsNoMode() {
        let begun = "Registering client using AAD auth.\n"
        let failed = """
            RegTask: Failed to send registration request. Error: 0x87d00231
            Failed to register using AAD auth with error 0x87d00231. Falling back to the old auth.

            """
        let registered = """
            [RegTask] - Client is registered. Server assigned ClientID is GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. \
            Approval status 1
            """
        #expect(report("ClientIDManagerStartup", begun).mode == "unknown")
        let after = report("ClientIDManagerStartup", begun + failed)
        #expect(after.mode == "unknown")
        #expect(after.active(.error) == ["CMG607"])
        let otherwise = report("ClientIDManagerStartup", begun + failed + registered)
        #expect(otherwise.active(.error) == [])
        #expect(otherwise.mode == "unknown", "the registration that came about was the old one")
        #expect(report("ClientIDManagerStartup", begun + registered).mode == "entra")
    }

    @Test func registrationAloneIsNoHealth() {
        let registered = "[RegTask] - Client is already registered. Exiting.\n"
        let none = "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280\n"
        let report = report("ClientIDManagerStartup", none + registered)
        #expect(report.verdict.status == .inconclusive)
        #expect(report.verdict.headline.contains("Collect CcmMessaging"))
    }

    @Test(arguments: ["Client can be assigned to site <CM2>.", "\nSuccessfully processed GroupPolicy site assignment."])
    func anAssignmentThatSucceedsEndsOneThatWasRefused(line: String) {
        let refused = "LSVerifySiteAssignment : Client cannot be assigned to site <AHS>.\n"
        let later = line.hasPrefix("\n") ? line : "LSVerifySiteAssignment : " + line
        #expect(report("LocationServices", refused).active(.error) == ["CMG309"])
        #expect(report("LocationServices", refused + later).active(.error) == [])
    }

    // MARK: - What is expected

    @Test func theTokenOfAUserWhoSignedOffIsNoFaultWhileTheDeviceIsServed() {
        let user = "CCM Token for 'S-1-5-21-1-2-3-1001' (03/02/2026 08:00:00) is already expired or close to expire\n"
        let entra = """
            == CcmAad
            Failed to get AAD token for 'S-1-5-21-1-2-3-1001' from WAM API. Error 0x800703f0

            """
        let start = Lines.internet + Lines.turned(to: Lines.gateway) + entra + "== CcmMessaging\n" + user
        let served = Lines.report(start, Lines.wait("05:00:00"), Lines.replied(Lines.gateway))
        #expect(served.active(.error) + served.active(.warning) == [])
        #expect(served.verdict.status == .healthy)
        let silent = Lines.report(start, Lines.wait("05:00:00"), "== CcmMessaging\nBegin processing outgoing queue\n")
        #expect(silent.active(.error) == ["CMG202", "CMG211"].filter { silent.active(.error).contains($0) })
        #expect(silent.verdict.status == .failing)
    }

    @Test func aRenewedCertificateIsNoAlarm() {
        let registered = """
            == ClientIDManagerStartup
            [RegTask] - Client is registered. Server assigned ClientID is GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. \
            Approval status 1

            """
        let removed = """
            == LocationServices
            Removing outgoing queues, pending jobs because the client is switching cert or re-registering due to \
            server reset request.

            """
        let start = registered + Lines.wait("160:00:00") + removed
        #expect(Lines.report(start).active(.warning) == ["CMG111"])
        let renewed = Lines.report(start, Lines.wait("00:01:00"), registered, Lines.replied("mp01.contoso.com"))
        #expect(renewed.active(.warning) == [])
    }

    @Test(arguments: [(38, false), (95, true)])
    func aServedClientsTokenIsInTimeForNinetyDays(days: Int, isOverdue: Bool) {
        let start = """
            == ClientIDManagerStartup
            [----- STARTUP -----]
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280

            """
        let day = Lines.replied(Lines.gateway) + Lines.wait("24:00:00")
        let report = Lines.report(start, Lines.internet, String(repeating: day, count: days), Lines.replied(Lines.gateway))
        #expect(report.active(.warning).contains("CMG209") == isOverdue)
        #expect(report.active(.error) == [])
    }

    // MARK: - Lines that show service

    @Test(arguments: [
        """
        Raising event (#1 of 1):⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = "mp01.contoso.com";⏎\tHRESULT = \
        "0x00000000";⏎\tStatusCode = 0;⏎};⏎
        """,
        """
        Raising event:⏎⏎instance of CCM_PolicyAgent_PolicyDownloadSucceeded⏎{⏎\tDownloadSource = \
        "http://mp01.contoso.com/SMS_MP/.sms_pol?{071d1116}.1_00";⏎};⏎
        """,
        "Site Code is CM2; Management Point is http://mp01.contoso.com; MP HTTPS enabled = 0\n"
            + "Refreshed security settings over MP",
        "Site Code is CM2; Management Point is http://mp01.contoso.com; MP HTTPS enabled = 0\n"
            + "Refreshed Site Signing Certificate over MP",
    ])
    func lineShowsThatAManagementPointServes(lines: String) {
        let report = report("PolicyAgent", lines)
        #expect(report.areas.first { $0.area == .gateway }?.state == .healthy)
        #expect(report.answers?.service.summary.contains("mp01.contoso.com") ?? false)
    }

    @Test func whatActiveDirectoryGaveShowsNoServer() {
        let report = report("LocationServices", "Refreshed Site Signing Certificate over AD\n")
        #expect(report.areas.first { $0.area == .gateway }?.state == .inconclusive)
    }

    @Test func adistributionPointProvesNothingEitherWay() {
        let report = report(
            "DataTransferService",
            """
            [CCMHTTP] ERROR: URL=http://dp1.contoso.com:80/SMS_DP_SMSPKG$/CS100001, Port=80, Options=480, \
            Code=12029, Text=ERROR_WINHTTP_CANNOT_CONNECT
            """
        )
        #expect(report.verdict.status == .inconclusive)
        #expect(report.active(.error) == [])
    }
}

extension Report {
    /// How the client proves itself, by the area's fact.
    fileprivate var mode: String? {
        let value = areas.first { $0.area == .certificateMode }?.facts.first { $0.name == "mode" }?.value
        if case .text(let text) = value { return text }
        return nil
    }
}
