import LogSources
import Redaction
import Testing

/// The look for names that are left: it sees each of them in what a redaction would have written without a change.
struct LeftNamesTests {
    private static let lines = [
        "Host=gw.contoso.com": NameKind.host, "Machine: PC-0042": .host, "x CN=Contoso Issuing CA 1, y": .name,
        #"Logged on user 'CONTOSO\jdoe'"#: .domain, #"C:\Users\jdoe\x"#: .user, "SMSSITECODE=P01": .site,
        "to S-1-5-21-1721254763-462695806-1538882281-1001": .sid, "at 10.1.2.3": .address,
        "GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139": .guid, "[72A9771D6807EDD34AE1A3A08068A47110B7685A]": .thumbprint,
    ]

    @Test(arguments: lines.keys.sorted())
    func nameThatIsLeftIsSeen(line: String) throws {
        let file = LogFile(Array(line.utf8), name: "ccmsetup.log", log: LogName("ccmsetup"))
        var copies = LogCopies(of: [file], pseudonyms: Pseudonyms())
        var copy: [UInt8] = []
        try copies.copy(file, number: 0) { copy += $0 }
        for (text, isLeft) in [(Array(line.utf8), true), (copy, false), (Array(line.uppercased().utf8), true)] {
            var check = copies.check
            // In pieces, as it is written.
            for byte in text { check.look(at: [byte]) }
            check.finish()
            #expect((check.found != nil) == isLeft, "\(String(decoding: text, as: UTF8.self))")
        }
        var check = copies.check
        check.look(at: Array(line.utf8))
        check.finish()
        #expect(check.found == Self.lines[line])
    }

    /// A line for every kind of name, seen by the look at reports too.
    @Test(arguments: NameKind.allCases.filter { !$0.isOfPaths })
    func reportWithANameOfAnyKindIsSeen(kind: NameKind) throws {
        let lines = Self.lines.merging(["Domain name: fabrikam.net": .domain, "at fe80::1:2": .address]) { $1 }
            .merging(["Hash 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08": .value]) { $1 }
        let mine = lines.filter { $0.value == kind }.map(\.key)
        try #require(!mine.isEmpty)
        for line in mine {
            var redaction = ReportRedaction(NameCollector())
            let redacted = redaction.redact(whole: line)
            for (text, isLeft) in [(line, true), (redacted, false)] {
                var check = redaction.check
                check.write(text)
                check.finish()
                #expect((check.found != nil) == isLeft, "\(text)")
            }
        }
    }

    @Test func longLineIsLookedAtToItsEnd() throws {
        let file = LogFile(Array("Machine: PC-0042".utf8), name: "ccmsetup.log", log: LogName("ccmsetup"))
        var check = LogCopies(of: [file], pseudonyms: Pseudonyms()).check
        // The name stands over the place at which the line is cut.
        check.look(at: Array(repeating: UInt8(ascii: " "), count: (1 << 20) - 4) + Array("pc-0042 ".utf8))
        check.finish()
        #expect(check.found == .host)
    }
}
