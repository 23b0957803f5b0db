import CMTraceLog
import ReportModel
import Testing
import Times

@testable import Reporting

/// What stands on one screen: the message of a record in a line, its marks, and the steps.
struct ScreenTests {
    private static let request =
        "[CCMHTTP] ERROR: URL=https://GW.CONTOSO.COM/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS, Port=443, "
        + "Options=224, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE"

    @Test(arguments: [
        (request, 80, "URL=https://GW.CONTOSO.COM/…/CCM_STS"),
        (
            "[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token", 42,
            "StatusCode=401 CMGService_Invalid_Token"
        ),
        (
            "[CCMHTTP] ERROR INFO: StatusCode=403 StatusText=CMGConnector_Clientcertificaterequired", 42,
            "403 CMGConnector_Clientcertificaterequired"
        ),
        ("Two\r\n  lines\tand a tab", 80, "Two lines and a tab"),
        ("https://gw.contoso.com/short", 80, "https://gw.contoso.com/short"),
    ])
    func messageIsShownInALine(message: String, columns: Int, line: String) {
        #expect(ShortMessage(message, columns: columns).text == line)
    }

    /// Whatever is cut, the code that stands behind the cut is shown.
    @Test(arguments: 20...60)
    func codeBehindTheCutIsKept(columns: Int) {
        let message = String(repeating: "word ", count: 30) + "error 0x87d0027e and more words that do not matter"
        let text = ShortMessage(message, columns: columns).text
        #expect(text.contains("0x87d0027e"))
        #expect(text.displayWidth <= columns)
        #expect(text.hasPrefix("word"))
    }

    @Test(arguments: [
        "", " ", "https://", "https:///", "://", ",", "[CCMHTTP]", "\u{202e}x",
        String(repeating: "\u{6f22}", count: 60), String(repeating: "a", count: 500),
    ])
    func oddMessagesFitToo(message: String) {
        for columns in [1, 8, 9, 30] {
            #expect(ShortMessage(message, columns: columns).text.displayWidth <= max(columns, 2))
        }
    }

    @Test func marksAreHostsCodesAndNamesOfErrors() {
        let text =
            "URL=https://gw.contoso.com/x failed 0x87d0027e, not 0x00000000; StatusCode=401 CMGService_Invalid_Token 404"
        let marks = Marks.pieces(of: text).filter(\.isMark).map { String($0.text) }
        #expect(marks == ["gw.contoso.com", "0x87d0027e", "401", "CMGService_Invalid_Token"])
        #expect(Marks.pieces(of: text).map { String($0.text) }.joined() == text)
    }

    @Test(arguments: [
        ("On the client: restart it.", "client", "restart it."),
        ("On the top-level site server: run it.", "top-level site server", "run it."),
        ("In Microsoft Entra: join it.", "Microsoft Entra", "join it."),
        ("Restart it: now.", nil, "Restart it: now."),
        ("On the client", nil, "On the client"),
    ])
    func stepSaysWhere(sentence: String, place: String?, text: String) {
        #expect(Step(sentence).place == place)
        #expect(Step(sentence).text == text)
    }

    @Test(arguments: [
        ("client", Responsible.client), ("console", .managementPoint), ("CMG connection point", .gateway),
        ("network", .network), ("CA or on the top-level site server", .managementPoint), ("Microsoft Entra", .identity),
    ])
    func placeSaysWhose(place: String, who: Responsible) {
        #expect(Responsible(place: "the " + place) == who)
    }

    @Test(arguments: [
        (LogTime.Offset.minutes(360), "2025-11-04 08:00:08 -06:00"), (.minutes(-330), "2025-11-04 08:00:08 +05:30"),
        (.minutes(0), "2025-11-04 08:00:08 +00:00"), (.missing, "2025-11-04 08:00:08 local, UTC not known"),
        (.minutes(.min), "2025-11-04 08:00:08 +153722867280912930:08"),
    ])
    func timeNamesItsZone(offset: LogTime.Offset, text: String) {
        #expect(LogTime(localMilliseconds: 1_762_243_208_540, offset: offset).statedText == text)
    }

    @Test func pathsAreToldByFolder() {
        let paths = [#"%WinDir%\CCM\Logs\a.log"#, #"%WinDir%\ccmsetup\b.log"#, #"%WinDir%\CCM\Logs\c.log"#, "d.log"]
        #expect(Folders.words(for: paths) == #"a.log, c.log in %WinDir%\CCM\Logs; b.log in %WinDir%\ccmsetup; d.log"#)
    }
}
