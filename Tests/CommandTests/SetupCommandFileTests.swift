import Foundation
import TestSupport
import Testing

/// A command line of ccmsetup that somebody saved is judged as one in ccmsetup.log is.
struct SetupCommandFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let bad =
        "C:\\temp\\ccmsetup.exe /mp:gw.contoso.com CCMHOSTNAME=gw.contoso.com/CCM_Proxy_MutualAuth/7205"

    @Test func mistakeInASavedCommandLineIsFound() throws {
        let text = "@echo off\r\n" + Self.bad + "\r\n"
        let units = text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xff), UInt8(unit >> 8)] }
        let wide: [UInt8] = [0xff, 0xfe] + units
        for bytes in [Array(text.utf8), wide] {
            let report = try ReadReport(try folder.write(bytes, to: "install.cmd"))
            let finding = try #require(report.findings.first { $0["id"] as? String == "CMG704" })
            let evidence = (finding["evidence"] as? [[String: Any]] ?? []).first
            #expect((evidence?["lines"] as? [String: Int])?["start"] == 2)
            #expect((evidence?["message"] as? String)?.contains("ccmsetup.exe /mp:gw.contoso.com") == true)
        }
        let piped = try ReadReport("-", input: Data(text.utf8))
        #expect(piped.findings.contains { $0["id"] as? String == "CMG704" })
    }

    /// It is no ccmsetup.log: that is still to be collected.
    @Test func logOfTheInstallationIsStillMissing() throws {
        let report = try ReadReport(try folder.write(Self.bad, to: "install.txt"))
        let coverage = report.value["coverage"] as? [String: Any] ?? [:]
        let source = (coverage["sources"] as? [[String: Any]] ?? []).first
        #expect(source?["log"] as? String == "ccmsetup command line" && source?["bytes"] as? Int == Self.bad.utf8.count)
        #expect(report.clock["source"] as? String == "today")
    }

    @Test func namesInItAreReplaced() throws {
        try folder.write(Self.bad.replacing("gw.contoso.com", with: "zgate.zcorp.example"), to: "logs/install.cmd")
        let copy = folder.path("copy")
        let run = try Tool.run("redact", folder.path("logs"), "-o", copy)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(folder.text("copy/install.cmd")?.contains("zcorp") == false)
        let shown = try Tool.run("analyze", folder.path("logs"), "--redact").output
        #expect(!shown.contains("zcorp") && shown.contains("CMG704"))
    }
}
