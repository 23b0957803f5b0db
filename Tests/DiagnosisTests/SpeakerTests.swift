import CMTraceLog
import LogSources
import Testing

@testable import Diagnosis

/// Whose lines are taken for the client's.
struct SpeakerTests {
    private static let pattern = SignalPattern(
        SignalKind("wanted"),
        starts: ["wanted"],
        matching: [],
        notMatching: []
    )

    @Test(arguments: ["SMSPXE", "MP_LocationManager", "SMS_Distribution_Point_Monitoring", "CCM_STS", "smspxe"])
    func serversRecordSaysNothingOfTheClient(component: String) throws {
        let client = String(repeating: Self.record("said", by: "CcmExec"), count: 5)
        let records = client + Self.record("wanted", by: "CcmExec") + Self.record("wanted", by: component)
        let scan = try Scanning.scan([Array(records.utf8)], patterns: [Self.pattern])
        #expect(scan.histories.map(\.signal.kind.name).sorted() == ["server-log-read", "wanted"])
        #expect(scan.histories.first { $0.signal.kind.name == "wanted" }?.count == 1)
        #expect(!scan.isServers)
    }

    @Test(arguments: ["CcmMessaging", "TSManager", "smsts", "SMSTS", "ClientAuth", "MPXE", ""])
    func componentThatIsNoServersSpeaksForTheClient(component: String) throws {
        let scan = try Scanning.scan(
            [Array(Self.record("wanted", by: component).utf8)],
            patterns: [Self.pattern]
        )
        #expect(scan.histories.map(\.signal.kind.name) == ["wanted"])
    }

    @Test func logsOfGatewaysAreKnownByTheEndOfTheirNames() {
        #expect(ServerLog.named("CMG-CONTOSO-ProxyService_IN_0-CMGService")?.log.name == "CMGService")
        #expect(ServerLog.named("mp_location")?.server == "a management point")
        #expect(ServerLog.named("MP_SomethingNew")?.server == "a management point")
        for known in KnownLog.all {
            #expect(ServerLog.named(known.log.name) == nil)
            for component in known.components { #expect(ServerLog.written(by: component) == nil) }
        }
    }

    @Test func rowsOfServersLogsAreWhole() {
        #expect(Set(ServerLog.all.map { $0.log.name.lowercased() }).count == ServerLog.all.count)
        for log in ServerLog.all {
            #expect(log.tells.hasPrefix("shows ") && !log.tells.hasSuffix("."), "\(log.log)")
            #expect(log.source.hasPrefix("https://learn.microsoft.com/"), "\(log.log)")
        }
    }

    private static func record(_ message: String, by component: String) -> String {
        ExampleLog.record(of: message, at: 1_380_758_400_000, component: component)
    }
}
