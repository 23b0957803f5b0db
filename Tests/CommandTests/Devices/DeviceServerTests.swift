import Foundation
import TestSupport
import Testing

/// A server's log beside those of several clients: it is no device, and explains only what it was asked in its minutes.
struct DeviceServerTests {
    private static func record(_ message: String, at time: String, component: String) -> String {
        LogText.record(message, time: time, component: component, type: "3") + "\r\n"
    }

    /// A client whose token is refused at a time.
    private static func client(_ name: String, id: Int, refusedAt time: String) -> (startup: String, messaging: String)
    {
        let guid = "GUID:\(id)0000000-0000-4000-8000-000000000001"
        let startup =
            record("Machine: \(name)", at: "09:00:00.000+300", component: "ClientIDManagerStartup")
            + record(
                "[RegTask] - Client is registered. Server assigned ClientID is \(guid). Approval status 1",
                at: "09:00:01.000+300",
                component: "ClientIDManagerStartup"
            )
        let messaging =
            record(
                "[CCMHTTP] ERROR: URL=https://GW.CONTOSO.COM/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS, Port=443, "
                    + "Options=1216, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE",
                at: time,
                component: "CcmMessaging"
            )
            + record(
                "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token",
                at: time,
                component: "CcmMessaging"
            )
        return (startup, messaging)
    }

    @Test(arguments: ["server", "near"]) func onlyWhoWasRefusedInTheServersMinutesGetsItsReason(place: String) throws {
        let folder = try TemporaryFolder()
        for (name, id, time) in [("NEAR", 1, "10:00:30.000+300"), ("LATE", 2, "10:05:00.000+300")] {
            let logs = Self.client(name, id: id, refusedAt: time)
            try folder.write(logs.startup, to: "all/\(name.lowercased())/ClientIDManagerStartup.log")
            try folder.write(logs.messaging, to: "all/\(name.lowercased())/CcmMessaging.log")
        }
        let reason = "IDX10223: Lifetime validation failed. The token is expired."
        try folder.write(
            Self.record(reason, at: "10:00:00.000+300", component: "CCM_STS"),
            to: "all/\(place)/CCM_STS.log"
        )
        let answer = try Tool.run("analyze", folder.path("all"), "--json").json()
        let reports = try #require(answer["devices"] as? [[String: Any]])
        #expect(reports.compactMap { ($0["device"] as? [String: Any])?["label"] as? String } == ["LATE", "NEAR"])
        #expect((answer["diagnostics"] as? [Any])?.isEmpty == true, "the server's log is nobody's and not unjudged")
        let refusals = reports.map { report in
            (report["findings"] as? [[String: Any]] ?? []).filter {
                ["CMG204", "CMG910"].contains($0["id"] as? String)
            }
        }
        let proofs = refusals.map { findings in
            findings.filter { $0["severity"] as? String != "info" }.contains { finding in
                (finding["evidence"] as? [[String: Any]] ?? []).contains {
                    ($0["message"] as? String)?.contains(reason) == true
                }
            }
        }
        #expect(proofs == [false, true])
    }
}
