import LogSources
import TestSupport
import Testing

/// Servers' logs in the form of site servers.
struct ServerLogTests {
    private static let text =
        "ClientIdentity is not a hex string  $$<SMS_DISCOVERY_DATA_MANAGER><03-02-2026 10:00:00.000+00><thread=1 (0x1)>\n"

    @Test func aFoldersLogsOfServersAreRead() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "ddm.log")
        try folder.write(Self.text, to: "other.log")
        let bundle = LogFinder.bundle(at: [folder.path])
        #expect(bundle.files.map(\.name) == ["ddm.log", "other.log"])
        #expect(bundle.files.map(\.head.component) == Array(repeating: "SMS_DISCOVERY_DATA_MANAGER", count: 2))
        #expect(bundle.notes.isEmpty)
    }
}
