import LogSources
import TestSupport
import Testing

/// Servers' logs in the form without records, as site servers write them.
struct ServerLogTests {
    private static let text =
        "ClientIdentity is not a hex string  $$<SMS_DISCOVERY_DATA_MANAGER><03-02-2026 10:00:00.000+00><thread=1 (0x1)>\n"

    @Test func folderTellsOfAServersLogWithoutRecords() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "ddm.log")
        try folder.write(Self.text, to: "other.log")
        let bundle = LogFinder.bundle(at: [folder.path])
        #expect(bundle.chains.isEmpty)
        #expect(bundle.notes.map(\.source) == ["ddm.log", "other.log"])
        let isServers = bundle.notes.map { $0.message.contains("a log of the site server, not of the client") }
        #expect(isServers == [true, false])
    }
}
