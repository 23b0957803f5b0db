import Foundation
import TestSupport
import Testing

/// No secret of a log comes out in what is said of a fleet, or lies in its database.
struct FleetSecretsTests {
    private static let formats = ["text", "json", "html", "csv", "ndjson"]

    /// A bundle whose every text that rows take over holds a secret.
    private func write(_ secret: String, _ number: Int, in folder: TemporaryFolder) throws {
        let host = "gw.contoso.com"
        let lines = [
            "Machine: \(secret)", "SCCM Client Version: 5.00.9122.1000 \(secret)", "Assigning to site '\(secret)'",
            "[CCMHTTP] ERROR: URL=https://\(host)/CCM_Proxy_MutualAuth/7/request?x=\(secret), Port=443, Options=480, "
                + "Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE",
            "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token \(secret)",
            "[RegTask] - Client is registered. ClientID is GUID:\(secret)", "Failed: \(secret) 0x80004005",
        ]
        let text = lines.map { LogText.record($0, type: "3") + "\r\n" }.joined()
        try folder.write(text, to: "fleet/PC-\(number)/CcmMessaging.log")
        try folder.write(text, to: "fleet/PC-\(number)/ClientIDManagerStartup.log")
    }

    @Test func noFormatAndNoDatabaseHoldsASecret() throws {
        let folder = try TemporaryFolder()
        let secrets = Planted.spellings + Planted.others
        for (number, secret) in secrets.enumerated() { try write(secret, number, in: folder) }
        // A folder's name is a text of the rows too.
        try folder.write(LogText.line(), to: "fleet/client_secret=\(Planted.value)&x/CcmMessaging.log")
        let database = folder.path("f.sqlite")
        for format in FleetSecretsTests.formats {
            let run = try Tool.run(
                "fleet",
                folder.path("fleet"),
                "--format",
                format,
                "--database",
                database,
                "--details"
            )
            #expect(run.exitCode == 0 && run.output.count > 500, "\(format): \(run.errors.prefix(300))")
            #expect(Planted.leak(in: run.output) == nil, "\(format)")
            #expect(Planted.leak(in: run.errors) == nil, "\(format)")
        }
        let findings = try Tool.run("fleet", folder.path("fleet"), "--format", "csv", "--table", "finding").output
        let count = findings.split(separator: "\n").count
        #expect(count > 50 && Planted.leak(in: findings) == nil, "\(count) lines")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasPrefix("f.sqlite") {
            let bytes = try Data(contentsOf: folder.url.appending(path: name))
            let text = String(decoding: bytes.filter { (0x20..<0x7f).contains($0) || $0 == 0x0a }, as: UTF8.self)
            #expect(Planted.leak(in: text) == nil, "\(name)")
        }
    }

    @Test func noNameIsACommandOfTheTerminal() throws {
        let folder = try TemporaryFolder()
        let name = "a\u{1b}[2J\u{202e}\nb"
        try folder.write(LogText.record("Machine: \(name)") + "\r\n", to: "fleet/\(name)/CcmMessaging.log")
        try folder.write("no zip", to: "fleet/\(name).zip")
        let database = folder.path("f.sqlite")
        for format in FleetSecretsTests.formats {
            for _ in 0..<2 {
                let run = try Tool.run("fleet", folder.path("fleet"), "--format", format, "--database", database)
                let harmful = (run.output + run.errors).unicodeScalars.filter {
                    ($0.value < 0x20 && $0 != "\n") || [0x7f, 0x202e].contains($0.value)
                }
                #expect(harmful.isEmpty && run.exitCode == 0, "\(format)")
            }
        }
        // What is gone is forgotten, whatever it was called.
        try FileManager.default.removeItem(atPath: folder.path("fleet/\(name).zip"))
        let rows = try Tool.run("fleet", folder.path("fleet"), "--format", "csv", "--database", database).output
        #expect(rows.split(separator: "\n").count == 2)
    }
}
