import CMTraceLog
import TestSupport
import Testing

struct TypographicSignsTests {
    private static func plain(_ text: String) -> String {
        String(decoding: TypographicSigns.plain(Array(text.utf8)).message, as: UTF8.self)
    }

    @Test(arguments: [
        ("Won\u{2019}t renew", "Won't renew"), ("\u{201c}SSL\u{201d} \u{2018}x\u{2019}", "\"SSL\" 'x'"),
        ("[RegTask] \u{2013} Starting", "[RegTask] - Starting"), ("\u{201e}a\u{201f}\u{201a}b\u{201b}", "\"a\"'b'"),
    ])
    func typographicSignsBecomePlainOnes(text: String, plain: String) {
        #expect(Self.plain(text) == plain)
    }

    /// A dash in a name is part of it, and other signs begin with the same bytes.
    @Test(arguments: [
        "SERVER\u{2013}01", "\u{2013} x", "x \u{2014}", "1\u{2026}", "\u{2022} x", "\u{20ac}", "it's \"so\" - plain",
    ])
    func allElseStays(text: String) {
        #expect(TypographicSigns.plain(Array(text.utf8)) == (Array(text.utf8), []))
    }

    /// What a record's attributes keep gives the message back, whatever plain signs stand between.
    @Test func theSignsCanBePutBack() {
        let pieces = [
            "\u{2018}", "\u{2019}", "\u{201c}", "\u{201d}", " \u{2013} ", "'", "\"", "-", "x", "\u{e4}", "\u{2026}",
        ]
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let text = Array((0..<20).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined().utf8)
            let plain = TypographicSigns.plain(text)
            var attributes = RecordText.Attributes()
            attributes.signs = plain.signs
            var records = RecordText()
            let layout = records.add(plain.message, attributes, line: 1, furtherLines: 0)
            #expect(TypographicSigns.restored(plain.message, by: Array(records.bytes[layout.attributes])) == text)
        }
    }

    /// A log may have anything in that attribute.
    @Test(arguments: ["", "signs:", "signs:zz", "signs:aaaaaaaaaaaaaaaaaaaaaaa"])
    func oddAttributesDoNoHarm(context: String) {
        let attributes = Array("<time=\"1\" context=\"\(context)\" type=\"1\">".utf8)
        let restored = TypographicSigns.restored(Array("a-b".utf8), by: attributes)
        #expect(restored.first == UInt8(ascii: "a") && restored.last == UInt8(ascii: "b"))
    }
}
