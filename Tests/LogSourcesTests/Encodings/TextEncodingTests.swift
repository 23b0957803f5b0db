import LogSources
import SystemFiles
import TestSupport
import Testing

struct TextEncodingTests {
    private static let record = LogText.line("Регистрация клиента завершена успешно, ошибок нет, всё хорошо")

    private static let others: [[UInt8]] = [
        Array("<![LOG[text".utf8).flatMap { [$0, 0, 0, 0] as [UInt8] }, Array(LogText.line().utf8) + [0, 0, 0, 0],
        Array(LogText.line().utf8) + WrittenText.utf16(LogText.line(), isBigEndian: false), [0x41, 0], [0], [],
        Array(repeating: 0, count: 5000), Array("<\0!\0".utf8),
    ]

    @Test func recordsInUTF16AreSeenWithoutAMark() {
        for text in [Self.record, LogText.line(), "a few words\r\n" + Self.record] {
            #expect(FileHead(WrittenText.utf16(text, isBigEndian: false)).encoding == .utf16LittleEndian)
            #expect(FileHead(WrittenText.utf16(text, isBigEndian: true)).encoding == .utf16BigEndian)
            #expect(FileHead(WrittenText.utf16(text, isBigEndian: false)).hasRecords)
        }
    }

    /// Near misses: UTF-32, a log with room for records to come, one with a piece of UTF-16 in it, and next to nothing.
    @Test(arguments: others)
    func otherBytesAreNoUTF16(bytes: [UInt8]) {
        #expect(FileHead(bytes).encoding == .unmarked)
    }

    /// A mark says more than whoever asks for an encoding, and that more than the bytes.
    @Test func markCountsMoreThanAWishAndAWishMoreThanTheBytes() {
        let wide = WrittenText.utf16("\u{feff}" + Self.record, isBigEndian: true)
        #expect(FileHead(wide, encoding: .codePage(.windows1252)).encoding == .utf16BigEndian)
        #expect(FileHead(Array(wide.dropFirst(2)), encoding: .utf8).encoding == .utf8)
        #expect(FileHead(Array("\u{feff}x".utf8), encoding: .utf16LittleEndian).encoding == .utf8WithMark)
    }

    @Test(arguments: [
        ("UTF-8", "utf-8"), ("utf8", "utf-8"), ("Unicode", "utf-16le"), ("utf-16be", "utf-16be"),
        ("CP1252", "windows-1252"), ("1250", "windows-1250"), ("windows_1251", "windows-1251"), ("850", "ibm850"),
        ("Latin1", "iso-8859-1"), ("ISO-8859-15", "iso-8859-15"), ("latin9", "iso-8859-15"), ("IBM437", "ibm437"),
        ("ansi", "windows-1252"),
    ])
    func encodingIsKnownByTheNamesThatPeopleHaveForIt(name: String, known: String) {
        #expect(TextEncoding(named: name)?.name == known)
    }

    @Test(arguments: ["", "utf", "1253a", "windows", "UTF-8//TRANSLIT", "../../x", "latin", "-", "\u{e4}", "utf-9"])
    func otherNamesAreNone(name: String) {
        #expect(TextEncoding(named: name) == nil)
    }

    /// Near misses of the tables: the system converts each of the 128 bytes to the same character.
    @Test(arguments: CodePage.all.map(\.name))
    func tablesAreThoseOfTheSystem(name: String) throws {
        let names = ["windows-": "CP", "ibm": "IBM", "iso": "ISO"]
        let system = names.reduce(name) { $0.hasPrefix($1.key) ? $1.value + $0.dropFirst($1.key.count) : $0 }
        let page = try #require(CodePage.all.first { $0.name == name })
        for byte in UInt8(0x80)...0xff {
            // A converter for each, and a line's end behind it: that of Vietnamese waits for accents.
            let converter = try #require(TextConverter(from: system))
            var expected: [UInt8] = []
            let stop = converter.convert([byte, 0x0a], from: 0, into: &expected).stop
            let (text, tally) = WrittenText.decoded([byte, 0x0a], in: .codePage(page))
            #expect(tally.invalidBytes == (stop == .invalid ? 1 : 0), "\(byte)")
            if stop == .end { #expect(text == String(decoding: expected, as: UTF8.self), "\(byte)") }
        }
    }

    /// What only the system knows, in pieces that end inside of characters, and with a byte that begins none.
    @Test func systemConvertsWhatHasNoTable() throws {
        let encoding = try #require(TextEncoding(named: "shift_jis"))
        let bytes: [UInt8] = [0x89, 0x63, 0x8b, 0xc6, 0x2d, 0x33, 0x20, 0xff, 0x41, 0x89]
        for size in 1...bytes.count {
            let pieces = Array(repeating: size, count: bytes.count)
            let (text, tally) = WrittenText.decoded(bytes, in: encoding, pieces: pieces)
            #expect(String(decoding: text, as: UTF8.self) == "営業-3 \u{fffd}A")
            #expect(tally.invalidBytes == 2 && tally.firstInvalid == 7 && tally.fileBytes == bytes.count)
        }
    }

    /// Each stops the converter; none may make the work for the others longer.
    @Test(.timeLimit(.minutes(1)))
    func bytesThatAreNoCharactersAreCountedByTheMillion() throws {
        let encoding = try #require(TextEncoding(named: "shift_jis"))
        let count = 2 << 20
        let (text, tally) = WrittenText.decoded([UInt8](repeating: 0xff, count: count), in: encoding)
        #expect(tally.invalidBytes == count && text.utf8.count == 3 * count)
    }

    /// As a token in UTF-16 in a short log, of which every other byte is NUL.
    @Test func aMessageThatHoldsUTF16DoesNotMakeTheLogSo() {
        let wide = WrittenText.utf16(String(repeating: "eyJ0eXAi", count: 200), isBigEndian: false)
        let log = Array("<![LOG[token ".utf8) + wide + Array("]LOG]!>".utf8)
        #expect(FileHead(log).encoding == .unmarked)
    }
}
