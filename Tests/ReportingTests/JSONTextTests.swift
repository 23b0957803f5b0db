import TestSupport
import Testing

struct JSONTextTests {
    /// Texts a log may hold, from harmless to hostile.
    static let messages = [
        "quotes \" and backslashes \\ and slashes /",
        "controls \u{0}\u{1}\u{8}\t\u{b}\u{1b}[31m\u{1f}",
        "DEL \u{7f} and C1 \u{9b}31m",
        "separators \u{2028} and \u{2029}",
        "direction \u{202e}txt.exe\u{2066} and mark \u{feff}",
        "letter mark \u{61c} and tags \u{e0000}\u{e0001}\u{e0041}\u{e007f}",
        "unseen \u{200b}\u{ad}\u{2060}\u{206a}\u{180e}\u{fff9}\u{200d}",
        "emoji 😀 👩‍👩‍👧 🇩🇪 e\u{301} and \u{10ffff}",
        #"an escape that stood in the log: \u0041 \ud83d"#,
        String(decoding: [0x61, 0xff, 0xc0, 0x80, 0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, 0x62] as [UInt8], as: UTF8.self),
    ]

    @Test(arguments: messages)
    func messagesComeBackAsTheyWere(message: String) throws {
        let value = try ReadJSON(json(BuiltReport.report(message: message)))
        let found = value["findings"]?[0]?["evidence"]?[0]?["message"]?.text
        #expect(found.map { Array($0.unicodeScalars) } == Array(message.unicodeScalars))
    }

    @Test(arguments: messages)
    func outputHoldsNoCharacterThatActsOnATerminal(message: String) {
        let acting = json(BuiltReport.report(message: message)).unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0xa: false
            case 0..<0x20, 0x7f...0x9f, 0xad, 0x61c, 0x180e, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
                0xfff9...0xfffb, 0xe0000...0xe007f:
                true
            default: false
            }
        }
        #expect(acting.isEmpty)
    }

    @Test func slashesStayAsTheyAreAndOthersAreEscaped() {
        let text = json(BuiltReport.report(message: "\"\u{1}\u{2028}\u{9b}"))
        #expect(text.contains(#""message" : "\"\u0001\u2028\u009b""#))
        #expect(text.contains("https://learn.microsoft.com/a/b"))
        #expect(json(BuiltReport.report(message: "\u{61c}\u{e0041}")).contains(#""message" : "\u061c\udb40\udc41""#))
    }

    @Test(
        arguments: [
            [0xff, 0xfe], [0xc0, 0x80], [0xed, 0xa0, 0xbd], [0xf4, 0x90, 0x80, 0x80], [0x22, 0x5c, 0x01, 0x1b],
            Array("\u{2028}😀\u{9b}".utf8),
        ] as [[UInt8]]
    )
    func bytesThatAreNoTextAreReplacedByTheEngine(bytes: [UInt8]) async throws {
        let report = try await EngineReport.report(on: EngineReport.bundle(messageEnd: bytes + Array("END".utf8)))
        let text = json(report)
        let value = try ReadJSON(text)
        let message = value["findings"]?[0]?["evidence"]?[0]?["message"]?.text
        #expect(message?.hasSuffix("END") == true, "the finding is lost: \(value["findings"].debugDescription)")
        #expect(json(report) == text)
    }
}
