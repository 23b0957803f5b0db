import Foundation
import TestSupport
import Testing

/// What each source was read from is told, for programs and for people.
struct SourceFormTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private static let record = LogText.line("Service startup", component: "CcmExec")
    private static let older = """
        Service startup~~  $$<CCM_STS><06-24-2020 15:31:46.376+00><thread=4992 (0x1380)>

        """
    private static let columns =
        "RegTask: Server assigned ClientID is GUID:1\tClientIDManagerStartup\t3/2/2026 "
        + "10:00:00 AM\t4992 (0x1380)\n"
    private static let command =
        "C:\\temp\\ccmsetup.exe /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72 SMSSITECODE=P01"

    private func source(_ bytes: [UInt8], _ name: String) throws -> (object: [String: Any], text: String) {
        let path = try folder.write(bytes, to: name)
        let coverage = try ReadReport(path).value["coverage"] as? [String: Any] ?? [:]
        let text = try Tool.run("analyze", path).output.replacing(/\s+/, with: " ")
        return (try #require((coverage["sources"] as? [[String: Any]])?.first), text)
    }

    @Test(arguments: [
        (record, "CcmExec.log", "records", nil),
        (older, "CCM_STS.log", "older", "(1 of servers: CCM_STS.log)"),
        (columns, "ticket.txt", "pasted", "(1 of copied lines)"),
        (command, "install.cmd", "command-line", "(1 a ccmsetup command line)"),
        ("AzureAdJoined : NO\nDomainJoined : YES\n", "device.txt", "join-status", nil),
    ])
    func formIsTold(text: String, name: String, form: String, words: String?) throws {
        let (source, shown) = try source(Array(text.utf8), name)
        #expect(source["form"] as? String == form)
        #expect(source["server"] as? String == (form == "older" ? "a management point" : nil))
        #expect(source["encoding"] as? String == "utf-8")
        // Of a client's log in UTF-8 nothing is said.
        #expect(words.map { shown.contains("1 file \($0), ") } ?? shown.contains("1 file, "), "\(shown)")
    }

    @Test func encodingIsTold() throws {
        let wide = Self.record.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        let (source, shown) = try source(wide, "CcmExec.log")
        #expect(source["encoding"] as? String == "utf-16le" && source["form"] as? String == "records")
        #expect(shown.contains("1 file (1 in utf-16le), "), "\(shown)")
    }

    /// The words that are put before it to be read are nobody's.
    @Test func commandLineIsShownAsItStood() throws {
        let bad = "ccmsetup.exe /mp:gw.contoso.com CCMHOSTNAME=gw.contoso.com/CCM_Proxy_MutualAuth/7205"
        let path = try folder.write(bad, to: "install.cmd")
        let report = try ReadReport(path)
        let evidence = report.findings.flatMap { $0["evidence"] as? [[String: Any]] ?? [] }
        #expect(!evidence.isEmpty && evidence.allSatisfy { $0["message"] as? String == bad })
        #expect(report.messages.contains("command line of ccmsetup and no log"))
        let details = try Tool.run("analyze", path, "--details").output
        #expect(!details.contains("CcmSetup command line:") && details.contains("ccmsetup.exe /mp:gw.contoso.com"))
    }
}
