import LogSources
import Redaction
import Testing

/// Logs that were written in the code page of Windows, or in several.
struct CodePageTests {
    private static let lines = [
        Array("Machine: PC-M".utf8) + [0xdc] + Array("LLER \u{2013} ready\r\n".utf8),
        Array("Machine: PC-M".utf8) + [0xfc] + Array("ller ".utf8) + [0x96, 0x93] + Array("quoted".utf8) + [
            0x94, 0x81,
        ],
        Array("\r\nMachine: PC-MÜLLER and pc-müller\r\n".utf8),
    ]

    @Test func nameIsTheSameInEitherAndTheRestStays() throws {
        let log = Self.lines.flatMap { $0 }
        let file = LogFile(log, name: "ccmsetup.log", log: LogName("ccmsetup"))
        var copies = LogCopies(of: [file], pseudonyms: Pseudonyms())
        var copy: [UInt8] = []
        try copies.copy(file, number: 0) { copy += $0 }
        let expected =
            Array("\u{feff}Machine: HOST1 \u{2013} ready\r\nMachine: host1 \u{2013}\u{201c}quoted\u{201d}\u{fffd}".utf8)
            + Array("\r\nMachine: HOST1 and host1\r\n".utf8)
        #expect(copy == expected, "\(String(decoding: copy, as: UTF8.self))")
        for (text, isLeft) in [(copy, false), (Self.lines[0], true), (Self.lines[1], true), (Self.lines[2], true)] {
            var check = copies.check
            check.look(at: text)
            check.finish()
            #expect((check.left != nil) == isLeft)
        }
    }

    /// A report shows a sign where a byte is no UTF-8; it is the same name all the same.
    @Test func nameInAReportIsTheSame() {
        var redaction = ReportRedaction(NameCollector())
        redaction.learn(from: ["Machine: PC-MÜLLER"])
        #expect(redaction.redact("of PC-M\u{fffd}LLER, which is pc-müller") == "of host-1, which is host-1")
    }
}
