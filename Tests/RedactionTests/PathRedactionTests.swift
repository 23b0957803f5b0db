import Redaction
import Testing

/// What is left of a path when names are replaced.
struct PathRedactionTests {
    /// By what stands for them; `#` for any number.
    private static let paths: [String: String] = [
        "Logs/CcmMessaging.log": "Logs/CcmMessaging.log",
        #"C:\Windows\CCM\Logs\CcmExec-20250310-101500.lo_"#: #"C:\Windows\CCM\Logs\CcmExec-20250310-101500.lo_"#,
        "CcmMessaging.log.3": "CcmMessaging.log.3", "CcmMessaging - Copy.log.gz": "CcmMessaging - Copy.log.gz",
        "AppEnforce.log": "AppEnforce.log", "standard input": "standard input", "3 more files": "3 more files",
        "/cases/Kontora/PC/x": "/cases/folder-#/PC/x",
        "Lotte.tar.gz/CCM/Logs/CcmExec.log": "archive-#.tar.gz/CCM/Logs/CcmExec.log",
        "Lotte/CcmExec.log": "folder-#/CcmExec.log", "Lotte F./readme.txt": "folder-#/readme.txt",
        "Lotte-CcmExec-20250310-101500.log": "file-#-CcmExec-20250310-101500.log",
        "SCClient_KONTORA@lotte_1.log": "SCClient_file-#_1.log", "ccmsetup-1.log": "ccmsetup-1.log",
        "CcmMessaging_483920.log": "CcmMessaging_file-#.log", "CcmExec-20259910.log": "CcmExec-file-#.log",
        "CcmExec_lotte.log": "CcmExec_file-#.log",
        "CMG-KONTORA-0-CMGService.log": "host-#-CMGService.log", "Lotte.log": "file-#.log",
        "Lotte-20250310-101500.log": "file-#-20250310-101500.log", "CcmExec.lotte": "folder-#",
        "PC-LOTTE-01.zip": "host-#.zip", "4711081532": "folder-#",
        "192.168.178.21": "file-#.21", "0171 234 567": "folder-#", "10.1.1.1.zip": "address-1.zip",
        "20250310-101500": "20250310-101500", "(23) FoldersFiles x": "(23) folder-#", "2025-03-10": "2025-03-10",
        "Läuse/Ärzte.7z": "folder-#/archive-#.7z", "a//b/": "a//b/", "": "", "/": "/",
    ]

    @Test(arguments: paths) func whatIsKnownStays(path: String, expected: String) {
        var redaction = ReportRedaction(NameCollector())
        redaction.learn(paths: [path])
        for redacted in [redaction.redact(path: path), redaction.redact("at " + path + ": no")] {
            let plain = redacted.replacing(#/(file|folder|archive|host)-\d+/#) { $0.output.1 + "-#" }
            #expect(plain == expected || plain == "at " + expected + ": no", "\(redacted)")
        }
    }

    /// One name has one pseudonym in all paths, and what was learned is looked for in what is written.
    @Test func aNameHasOnePseudonym() {
        var redaction = ReportRedaction(NameCollector())
        redaction.learn(paths: ["Lotte/Weimar.zip/a.log", "lotte/CcmExec.log"])
        #expect(redaction.redact(path: "LOTTE/Weimar.zip") == "folder-1/archive-1.zip")
        for (text, isLeft) in [("in Lotte/CcmExec.log", true), ("Lotte said", false), ("folder-1/x", false)] {
            var check = redaction.check
            check.write(text)
            check.finish()
            #expect((check.found != nil) == isLeft, "\(text)")
        }
        #expect(redaction.redact("Lotte said lotte/Weimar.zip/b.log") == "Lotte said folder-1/archive-1.zip/b.log")
    }

    /// A folder may be called as a pseudonym is.
    @Test func pseudonymsAreNoNamesOfFolders() {
        var redaction = ReportRedaction(NameCollector())
        redaction.learn(paths: ["Kontora/folder-1/CcmExec.log"])
        #expect(redaction.redact(path: "Kontora/folder-1/CcmExec.log") == "folder-2/host-1/CcmExec.log")
    }
}
