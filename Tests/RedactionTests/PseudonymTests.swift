import LogSources
import Testing

@testable import Redaction

/// Pseudonyms where there are more names than of their form, and where a name looks like a pseudonym.
struct PseudonymTests {
    @Test func allSiteCodesEndWithARefusal() throws {
        let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
        var text = ""
        for first in digits {
            for second in digits {
                text += digits.map { "SMSSITECODE=\(first)\(second)\($0) " }.joined() + "\n"
            }
        }
        #expect(try Self.copies(of: text).isOverfull)
    }

    @Test(arguments: ["192.168", "172.16", "169.254", "198.18"])
    func wholeRangeHasPseudonymsOfItsOwn(range: String) throws {
        var text = ""
        for third in 0..<256 {
            text += (0..<256).map { "at \(range).\(third).\($0) " }.joined() + "\n"
        }
        let copies = try Self.copies(of: text)
        #expect(!copies.isOverfull)
        let given = try #require(copies.pseudonyms.all[.address])
        #expect(given.count == 65_536)
        #expect(Set(given.values).count == given.count)
        #expect(Set(given.values).isDisjoint(with: given.keys))
    }

    @Test func numbersBeyondTheLastAreRefused() {
        var pseudonyms = Pseudonyms(avoiding: ["p2"])
        let names = (1...3).map { Name(.site, "n\($0)") }
        #expect(names.prefix(2).map { pseudonyms.pseudonym(of: $0, limit: 3) { "p\($0)" } } == ["p1", "p3"])
        #expect(!pseudonyms.isUsedUp)
        _ = pseudonyms.pseudonym(of: names[2], limit: 3) { "p\($0)" }
        #expect(pseudonyms.isUsedUp)
    }

    @Test func reportGivesNoPseudonymThatIsANameOfTheInput() {
        var redaction = ReportRedaction(NameCollector())
        let text = redaction.redact(whole: "Machine: HOST-1 and Machine: PC-0042 of HOST-1")
        #expect(text == "Machine: host-2 and Machine: host-3 of host-2")
        var check = redaction.check
        check.write(text)
        check.finish()
        #expect(check.found == nil)
    }

    @Test func sourceThatIsOpenedTwiceKeepsWhatItTold() throws {
        let listener = Listener()
        let file = LogFile(Array("Machine: PC-0042\n".utf8), name: "a.log", log: LogName("a"))
        let bundle = listener.listening(to: LogBundle(chains: [LogChain(log: file.log, files: [file])]))
        let source = try #require(bundle.files.first?.source)
        try Self.open(source, atMost: 1 << 10)
        try Self.open(source, atMost: 1)
        #expect(listener.collector.originals.contains("pc-0042"))
    }

    private static func open(_ source: any ByteSource, atMost count: Int) throws {
        var stream = try source.open()
        _ = try stream.bytes(atMost: count)
    }

    private static func copies(of text: String) throws -> LogCopies {
        let file = LogFile(Array(text.utf8), name: "ccmsetup.log", log: LogName("ccmsetup"))
        var copies = LogCopies(of: [file], pseudonyms: Pseudonyms())
        try copies.copy(file, number: 0) { _ in }
        return copies
    }
}
