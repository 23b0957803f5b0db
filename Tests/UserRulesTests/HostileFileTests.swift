import Foundation
import Knowledge
import UserRules
import Testing

/// Files made to hurt are refused before they cost anything.
struct HostileFileTests {
    private static let megabyte = 1_000_000

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            (String(repeating: "[", count: megabyte), "1:33: nested more than 32 levels deep"),
            (String(repeating: "{", count: megabyte), "1:33: nested more than 32 levels deep"),
            (String(repeating: "- ", count: megabyte / 2), "1:65: nested more than 32 levels deep"),
            (String(repeating: "? ", count: megabyte / 2), "1:65: nested more than 32 levels deep"),
            (
                "rules: [" + String(repeating: "a,", count: megabyte / 3),
                "1:100003: more than 50000 values, which no rule file has"
            ),
            (String(repeating: "x", count: megabyte), "1:1: a rule file must be a mapping, and a text stands here"),
            (String(repeating: "a: b\n", count: megabyte), "1:1: larger than 1048576 bytes, which no rule file is"),
        ]
    )
    func fileIsRefused(text: String, told: String) throws {
        #expect(try TemporaryRuleFile(text).mistakes() == [told])
    }

    /// Nine lines of nine aliases each stand for 9⁹ values.
    @Test func aliasesAreRefusedWhereTheyStand() throws {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, before) in zip("bcdefghi", "abcdefgh") {
            let aliases = Array(repeating: "*\(before)", count: 9).joined(separator: ", ")
            text += "\(name): &\(name) [\(aliases)]\n"
        }
        let told =
            "anchors (&name) and aliases (*name) are not allowed; write the value out, or quote a text that begins with & or *"
        #expect(try TemporaryRuleFile(text).mistakes() == ["1:4: " + told])
        #expect(try TemporaryRuleFile("disable: [*a]").mistakes() == ["1:11: " + told])
    }

    @Test(
        arguments: [
            (
                "a: b: c",
                "1:5: no YAML: mapping values are not allowed in this context. A text with a colon and a blank in it needs quotation marks."
            ),
            (
                "\trules: []",
                "1:1: no YAML: found character that cannot start any token. Lines are indented with blanks, not with tabs; a text that begins with @, ` or % needs quotation marks."
            ),
            (
                #"a: "\q""#,
                "1:5: no YAML: found unknown escape character. In double quotes a backslash is doubled; in single quotes it stands for itself."
            ),
            ("rules: [\n", "2:1: no YAML: did not find expected node content"),
            (
                "rules:\n  - \u{1}",
                "2:5: no YAML: control characters are not allowed. Remove it, or write it as \\x1b and the like in double quotes."
            ),
            ("", #"1:1: nothing stands in this file; it holds "patterns", "rules" or "disable""#),
            ("# nothing\n", #"1:1: nothing stands in this file; it holds "patterns", "rules" or "disable""#),
            ("{}", #"1:1: nothing stands in this file; it holds "patterns", "rules" or "disable""#),
            ("rules: []\n---\nrules: []", "2:1: a second document begins here; a rule file is one document"),
            ("!!map {}", "1:1: tags (!name) are not allowed; quote a text that begins with !"),
        ]
    )
    func textThatIsNoRuleFileIsToldWithItsPlace(text: String, told: String) throws {
        #expect(try TemporaryRuleFile(text).mistakes() == [told])
    }

    @Test func otherEncodingsAreToldApart() throws {
        #expect(
            try TemporaryRuleFile(bytes: Data([0xff, 0xfe, 0x41, 0])).mistakes() == [
                "1:1: UTF-16; save the file as UTF-8"
            ]
        )
        let latin = Data("rules:\n  - ä".utf8) + Data([0xe4])
        #expect(try TemporaryRuleFile(bytes: latin).mistakes() == ["2:6: no UTF-8; save the file as UTF-8"])
        #expect(try TemporaryRuleFile("\u{feff}" + GoodFile.text).mistakes() == [])
    }

    @Test func fileWithLineEndsOfWindowsIsTheSameFile() throws {
        #expect(try TemporaryRuleFile(GoodFile.text.replacing("\n", with: "\r\n")).mistakes() == [])
    }

    @Test func missingFileIsNoMistakeButUnreadable() {
        #expect(throws: RuleFileError.self) { try RuleFiles.outcome(of: ["no/such/file.yaml"], on: .standard()) }
    }

    @Test(arguments: [
        "+9223372036854775807:00:00", "+2562047788015:12:55", "+-153722867280912:00:00", "+-1:00:00", "+00:-5:00",
        "now +9223372036854775807:00:00", "+1000000:00:00", "+00:00", "+::",
    ])
    func pauseThatIsNoneIsAMistake(line: String) throws {
        let file = try fileWithExample(line)
        let told = "a pause is written +hours:minutes:seconds, each of 1 to 6 digits: +00:31:00"
        #expect(try file.mistakes().map { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) } == [told])
    }

    @Test(arguments: ["+00:31:00", "+0:0:0", "+999999:999999:999999", "now +360:00:00", "+ more: of it", "+1 (0x1)"])
    func pausesAndOtherLinesAreNone(line: String) throws {
        #expect(try fileWithExample(line).mistakes() == [])
    }

    /// However long an example waits, its records stay within the years that a log can write.
    @Test func pausesThatAddUpToAgesEndWithTheLastYear() throws {
        let pauses = Array(repeating: "+999999:999999:999999", count: 200).joined(separator: "\\n")
        #expect(try fileWithExample(pauses + "\\nnow +999999:00:00").mistakes() == [])
    }

    private func fileWithExample(_ lines: String) throws -> TemporaryRuleFile {
        let line = "VPN tunnel to vpn.contoso.com dropped, reason 809"
        return try GoodFile.with(
            "    matching:\n      - \(line)\n    notMatching:\n      - VPN tunnel to vpn.contoso.com is up\ndisable",
            as: "    matching:\n      - \"\(line)\\n\(lines)\\n\(line)\"\ndisable"
        )
    }

    /// No beginning of a good file makes the reader trap.
    @Test func everyBeginningOfAFileIsReadWithoutATrap() throws {
        let text = GoodFile.text
        for count in stride(from: 0, to: text.utf8.count, by: 7) {
            let file = try TemporaryRuleFile(String(decoding: text.utf8.prefix(count), as: UTF8.self))
            _ = try file.mistakes()
        }
    }
}
