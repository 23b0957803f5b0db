import LogSources
import TestSupport
import Testing

struct SetupCommandFormatTests {
    private static let calls = [
        "ccmsetup.exe /mp:https://gw.contoso.com CCMHOSTNAME=gw.contoso.com",
        "\u{feff}ccmsetup /mp:https://gw SMSSITECODE=ABC",
        #""C:\Program Files\x\ccmsetup.exe" SMSSITECODE=ABC /regtoken:eyJx"#,
        "@echo off\r\nrem the laptops\r\n\r\nC:\\temp\\ccmsetup.exe /mp:https://gw.contoso.com\r\n",
        #"msiexec /i ccmsetup.msi /q CCMSETUPCMD="/mp:https://gw.contoso.com SMSSITECODE=ABC""#,
        "start /wait ccmsetup.exe /mp:https://gw.contoso.com\n  SMSSITECODE=ABC\n",
    ]

    @Test(arguments: calls)
    func commandLineAloneIsOneRecord(text: String) {
        let head = FileHead(Array(text.utf8))
        #expect(head.format == .setupCommand && head.kind == nil)
        #expect(head.component == "ccmsetup" && head.firstTime == nil)
    }

    /// Near misses: prose, a mention, other programs, several calls, a frame of records, a log, and too much.
    @Test(arguments: [
        "Please run ccmsetup.exe /mp:https://gw.contoso.com again.", "ccmsetup.exe", "C:\\Windows\\ccmsetup\\Logs",
        "notepad.exe /p C:\\x.txt", "ccmsetup.exe /mp:https://gw ]LOG]!><time=\"", "the ccmsetup /mp: option",
        "ccmsetup.exe /mp:https://a.contoso.com\nccmsetup.exe /mp:https://b.contoso.com",
        "ccmsetup.exe /mp:https://gw " + String(repeating: "A=B ", count: 9000), "rem ccmsetup.exe /mp:https://gw",
        LogText.line("ccmsetup.exe /mp:https://gw"), "\0ccmsetup.exe /mp:https://gw",
    ])
    func otherTextIsNone(text: String) {
        #expect(FileHead(Array(text.utf8)).format != .setupCommand)
    }

    @Test func everyPrefixIsReadWithoutATrap() {
        for text in Self.calls {
            let bytes = Array(text.utf8)
            for count in 0...bytes.count { _ = FileHead(Array(bytes.prefix(count))) }
        }
    }

    @Test func commandLineIsReadUnderAnyNameBesideALog() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.calls[0], to: "install.cmd")
        try folder.write(LogText.line(component: "ccmsetup"), to: "ccmsetup.log")
        let bundle = LogFinder.bundle(at: [folder.path])
        #expect(bundle.chains.map(\.log.name) == ["ccmsetup", "ccmsetup command line"])
    }
}
