import LogSources
import TestSupport
import Testing

struct UTF8DecoderTests {
    private func record(_ message: String) -> String { LogText.line(message) }

    /// Text in UTF-8 comes out as it went in, however it is cut, damage and all.
    @Test(arguments: 0..<40)
    func utf8IsPassedOnAsItIs(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        var bytes = Array(WrittenText.random(using: &generator).utf8) + Array("日本語\n".utf8)
        let isDamaged = Bool.random(using: &generator)
        if isDamaged { bytes += [0xe4] + Array("и т. д.".utf8) }
        let pieces = (0..<200).map { _ in Int.random(in: 1...70, using: &generator) }
        for encoding in [.unmarked, .utf8, .utf8WithMark] as [TextEncoding] {
            let (decoded, tally) = WrittenText.decoded(bytes, in: encoding, pieces: pieces)
            #expect(decoded == bytes)
            #expect(tally.encoding == encoding && tally.fileBytes == bytes.count)
        }
    }

    @Test func umlautDeepInAFileIsWindows1252() {
        let plain = String(repeating: record("nothing beyond ASCII"), count: 2000)
        let text = plain + record("Machine: VERKÄUF-07 (Größe: 5 €)") + plain + record("über") + plain
        let latin = WrittenText.latin(text.replacing("€", with: "\u{80}"))
        let (decoded, tally) = WrittenText.decoded(latin, in: .unmarked)
        #expect(decoded == text)
        #expect(tally.encoding == .codePage(.windows1252) && tally.isGuess && tally.invalidBytes == 0)
        #expect(tally.fileBytes == latin.count)
    }

    /// Each record by itself, whole: logs of both kinds are joined, and a name stands in several lines.
    @Test(arguments: 0..<20)
    func noRecordComesOutInTwoEncodings(seed: Int) {
        var generator = SeededGenerator(seed: seed)
        var (bytes, expected): ([UInt8], String) = ([], "")
        for _ in 0..<50 {
            let text = record("erste Zeile\r\nMaß 7: Äpfel, Größe\r\n\tund mehr: Ö")
            let isLatin = Bool.random(using: &generator)
            bytes += isLatin ? WrittenText.latin(text) : Array(text.utf8)
            expected += text
        }
        let pieces = (0..<1000).map { _ in Int.random(in: 1...300, using: &generator) }
        let (decoded, tally) = WrittenText.decoded(bytes, in: .unmarked, pieces: pieces)
        #expect(String(decoding: decoded, as: UTF8.self) == expected)
        #expect(tally.invalidBytes == 0)
    }

    /// Lines outside of records say each for itself how they are written.
    @Test func linesOutsideOfRecordsAreDecidedEach() {
        let (utf8, latin) = ("Größe: 7 ß\n", "Übergröße und Maß\n")
        for records in ["", record("plain")] {
            let bytes = Array((records + utf8).utf8) + WrittenText.latin(latin) + Array(utf8.utf8)
            let (decoded, tally) = WrittenText.decoded(bytes, in: .unmarked)
            #expect(decoded == records + utf8 + latin + utf8)
            #expect(tally.invalidBytes == 0 && tally.encoding == .codePage(.windows1252))
        }
    }

    /// A record in UTF-8 that lost a byte stays UTF-8: its other letters are not torn apart.
    @Test func damagedUTF8IsNoWindows1252() {
        var bytes = Array(record("Пользователь вошёл").utf8)
        bytes.remove(at: 9)
        let (decoded, tally) = WrittenText.decoded(bytes, in: .unmarked)
        #expect(decoded.contains("льзователь вошёл") && decoded.contains("\u{fffd}"))
        #expect(tally.encoding == .unmarked && tally.invalidBytes == 1 && tally.firstInvalid == 9)
    }

    /// A mark, or whoever asked for UTF-8, is believed.
    @Test(arguments: [TextEncoding.utf8, .utf8WithMark])
    func whatIsSaidToBeUTF8IsNothingElse(encoding: TextEncoding) {
        let bytes = WrittenText.latin(record("VERKÄUF-07"))
        let (decoded, tally) = WrittenText.decoded(bytes, in: encoding, pieces: [])
        #expect(decoded == bytes && tally.encoding == encoding && tally.invalidBytes == 1)
    }

    /// Blocks of NULs and other noise, of which no text is made: they are damage, byte for byte.
    @Test func noiseIsLeftAsItIs() {
        let noise: [UInt8] = [0xff, 0xfe, 0, 0, 0, 0xc3, 0x28, 0xe4, 0x01, 0x0a]
        let (decoded, tally) = WrittenText.decoded(
            WrittenText.latin(record("Ä")) + noise + WrittenText.latin(record("Ö")),
            in: .unmarked,
            pieces: []
        )
        #expect(decoded == Array(record("Ä").utf8) + noise + Array(record("Ö").utf8))
        #expect(tally.invalidBytes == 0)
        let behind = Array("a\u{1}bc".utf8) + [0xe4, 0x0a]
        #expect(WrittenText.decoded(behind, in: .unmarked, pieces: [3]).text == behind)
    }

    /// A character that is cut where a file ends for now is gone on with when more of it is written.
    @Test func characterThatIsWrittenInTwoPartsIsWhole() {
        let bytes = Array("€ und 😀".utf8)
        for encoding in [.unmarked, .utf8] as [TextEncoding] {
            var decoder = TextDecoder(encoding)
            var text: [UInt8] = []
            for (place, byte) in bytes.enumerated() {
                decoder.take([byte].span.bytes, into: &text)
                decoder.pause(into: &text)
                #expect(text == Array(bytes.prefix(place + 1)))
            }
            #expect(decoder.tally.invalidBytes == 0 && decoder.tally.encoding == encoding)
            #expect(WrittenText.decoded(Array(bytes.prefix(2)), in: encoding).tally.invalidBytes == 2)
        }
    }

    @Test func byteWithoutACharacterIsCountedAndLocated() {
        let (decoded, tally) = WrittenText.decoded(
            Array("x".utf8) + [0xe4, 0x81, 0x20, 0xfc],
            in: .codePage(.windows1252)
        )
        #expect(decoded == "xä\u{fffd} ü")
        #expect(tally.invalidBytes == 1 && tally.firstInvalid == 2)
    }
}
