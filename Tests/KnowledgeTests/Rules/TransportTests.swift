import Diagnosis
import Foundation
import LogSources
import Knowledge
import TestSupport
import Testing
import ReportModel

/// How failures of requests are put together from their lines, and whose failures they are taken for.
struct TransportTests {
    private func faults(_ log: String = "LocationServices", _ lines: String...) async throws -> [Finding] {
        let example = Example(log, lines.joined(separator: "\n"))
        return try await ExampleRun.findings(in: example).filter { $0.severity > .info }
    }

    private static func unsent(_ path: String, _ host: String, _ code: String) -> String {
        "Failed to send request to \(path) at host \(host), error \(code)"
    }

    private static func error(_ url: String, _ code: String) -> String {
        "[CCMHTTP] ERROR: URL=\(url), Port=443, Options=480, Code=\(code)"
    }

    private static let servicePath = "/SMS_MP/.sms_aut?MPCERT2"

    // MARK: A clock that is set back

    /// Twenty-one failures in a quarter of a day each; the clock runs on or is set back before the second.
    @Test(arguments: ["08:05", "02:00", "07:59", "08:00"], ["04", "05"])
    func clockThatIsSetBackHidesNoFailure(second: String, step: String) throws {
        let (hour, minute) = (Int(second.prefix(2)) ?? 0, Int(second.suffix(2)) ?? 0)
        var times = ["08:00"]
        for number in 0..<20 {
            let minutes = hour * 60 + minute + number * (Int(step) ?? 0)
            times.append(String(format: "%02d:%02d", minutes / 60, minutes % 60))
        }
        let records = times.enumerated().map { Self.failure($1, isEvent: $0 > 0) }.joined()
        let found = try Self.findings(inLog: records)
        // An event in the very second of the failure is that failure told once more.
        let repeats = times.dropFirst().count { $0 == "08:00" }
        #expect(found.filter { $0.id == "CMG307" }.map(\.occurrences) == [21 - repeats])
    }

    private static func failure(_ time: String, isEvent: Bool) -> String {
        let event = """
            Raising event:\r\n\r\ninstance of CCM_CcmHttp_Status\r\n{\r\n\tClientID = \
            "GUID:E3870B32-AED3-43EC-BF35-F4C55EEEEB4B";\r\n\tDateTime = "20260302\(time.filter { $0 != ":" })00.824000\
            +000";\r\n\tHostName = "gw.contoso.com";\r\n\tHRESULT = "0x80072ee7";\r\n\tProcessID = 1860;\r\n\t\
            StatusCode = 0;\r\n\tThreadID = 7748;\r\n};\r\n
            """
        let url = "https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS"
        let message = isEvent ? event : error(url, "12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED")
        let record = LogText.record(
            message,
            time: "\(time):00.000+000",
            date: "03-02-2026",
            component: "CcmMessaging",
            thread: "4711"
        )
        return record + "\r\n"
    }

    private static func findings(inLog text: String) throws -> [Finding] {
        let bytes = Array(text.utf8)
        let log = LogName("CcmMessaging")
        let file = LogFile(bytes, name: "CcmMessaging.log", log: log)
        let bundle = LogBundle(chains: [LogChain(log: log, files: [file])])
        return Analysis(Catalogue.standard()).report(on: bundle).findings
    }

    // MARK: A request that could not be sent

    @Test(arguments: [("0x2ee7", "CMG307"), ("0x2efd", "CMG308"), ("0x2ee2", "CMG308")])
    func requestThatCouldNotBeSentIsAFaultByItself(code: String, id: String) async throws {
        let found = try await faults("LocationServices", Self.unsent(Self.servicePath, "MP01.CONTOSO.COM", code))
        #expect(found.map(\.id) == [id])
        #expect(found.map(\.subject) == ["mp01.contoso.com"])
        #expect(found.map(\.occurrences) == [1])
    }

    @Test func failureToldInFullIsCountedOnce() async throws {
        let found = try await faults(
            "LocationServices",
            Self.unsent(Self.servicePath, "MP01.CONTOSO.COM", "0x2ee7"),
            Self.error("http://MP01.CONTOSO.COM/ccm_system/request", "12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED"),
            "+00:03:00",
            "Successfully sent location services HTTP failure message."
        )
        #expect(found.map(\.id) == ["CMG307"])
        #expect(found.map(\.occurrences) == [1])
    }

    @Test func failureOfAnotherServerDoesNotHideIt() async throws {
        let found = try await faults(
            "LocationServices",
            Self.unsent(Self.servicePath, "MP01.CONTOSO.COM", "0x2ee7"),
            Self.error("http://MP02.CONTOSO.COM/SMS_MP/.sms_aut?MPCERT2", "12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED")
        )
        #expect(Set(found.map(\.subject)) == ["mp01.contoso.com", "mp02.contoso.com"])
    }

    @Test func requestsUnsentOneAfterTheOtherAreAllCounted() async throws {
        let unsent = Self.unsent(Self.servicePath, "MP01.CONTOSO.COM", "0x2ee7")
        let found = try await faults("LocationServices", unsent, "+00:01:00", unsent, "+00:05:00", unsent)
        #expect(found.map(\.occurrences) == [3])
    }

    @Test(arguments: ["/SMS_DP_SMSPKG$/CS100001", "/bgb/handler.ashx?RequestType=Continue"])
    func unsentRequestForSomethingElseIsNoFaultOfAManagementPoint(path: String) async throws {
        #expect(try await faults("DataTransferService", Self.unsent(path, "dp01.contoso.com", "0x2efd")).isEmpty)
        #expect(try await faults("DataTransferService", Self.unsent(path, "dp01.contoso.com", "0x2f8f")).isEmpty)
    }

    // MARK: Other services

    @Test(arguments: [
        ("12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED"), ("12029, Text=ERROR_WINHTTP_CANNOT_CONNECT"),
        ("12175, Text=ERROR_WINHTTP_SECURE_FAILURE"),
    ])
    func otherServiceIsNotTakenForAManagementPoint(code: String) async throws {
        let failure = Self.error("https://sus.contoso.com:8531/SimpleAuthWebService/SimpleAuth.asmx", code)
        #expect(try await faults("CcmMessaging", failure).isEmpty)
        // Its event names no path, and a service that answers now and then does not become a management point.
        let event = "Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tHostName = \"sus.contoso.com\";⏎\tHRESULT = "
        let succeeded = event + "\"0x00000000\";⏎\tStatusCode = 0;⏎};⏎"
        let failed = event + "\"0x80072efd\";⏎\tStatusCode = 600;⏎};⏎"
        #expect(try await faults("CcmMessaging", succeeded, "+00:01:00", failure, "+00:00:30", failed).isEmpty)
    }

    @Test(arguments: [
        "http://mp01.contoso.com/ccm_system/request", "https://mp01.contoso.com/CCM_Proxy_MutualAuth/7/ccm_system",
    ])
    func unknownPathOfAKnownServerIsItsOwn(known: String) async throws {
        let found = try await faults(
            "CcmMessaging",
            Self.error("https://mp01.contoso.com/something/new", "12029, Text=ERROR_WINHTTP_CANNOT_CONNECT"),
            "+01:00:00",
            "Post to \(known) failed with 0x87d00231."
        )
        #expect(found.contains { $0.id == "CMG308" })
    }

    @Test func managementPointNamedWithoutAPathIsKnownToo() async throws {
        let found = try await faults(
            "ClientLocation",
            "Site Code is CM2; Management Point is https://MP01.CONTOSO.COM; MP HTTPS enabled = 1",
            "== LocationServices",
            Self.error("https://mp01.contoso.com/something/new", "12029, Text=ERROR_WINHTTP_CANNOT_CONNECT")
        )
        #expect(found.map(\.id) == ["CMG308"])
    }

    @Test func bareNameMayBeAManagementPoint() async throws {
        let found = try await faults(
            "LocationServices",
            Self.error("https://mp01.contoso.com", "12029, Text=ERROR_WINHTTP_CANNOT_CONNECT")
        )
        #expect(found.map(\.id) == ["CMG308"])
    }
}
