import LogSources
import TestSupport
import Testing

struct TextStreamTests {
    /// Reads a stream to its end with buffers of some sizes; only at the end may it give less than there is room for.
    private func read(_ bytes: [UInt8], in encoding: TextEncoding, sizes: [Int]) throws -> ([UInt8], DecodingTally) {
        var stream = TextStream(MemoryBytes(bytes), encoding: encoding)
        var (all, isEnd, turn): ([UInt8], Bool, Int) = ([], false, 0)
        while !isEnd {
            var buffer = [UInt8](repeating: 0, count: sizes[turn % sizes.count])
            let count = try buffer.withUnsafeMutableBytes { room throws(SourceError) in try stream.read(into: room) }
            all += buffer.prefix(count)
            isEnd = count < buffer.count
            turn += 1
        }
        return (all, stream.tally)
    }

    @Test(arguments: 0..<20)
    func textIsTheSameInAnyBuffer(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let text = (0..<20).map { _ in LogText.line(WrittenText.random(using: &generator)) }.joined()
        let sizes = (0..<8).map { _ in Int.random(in: 1...5000, using: &generator) }
        for encoding in [.unmarked, .utf8, .utf16LittleEndian, .utf16BigEndian] as [TextEncoding] {
            let isWide = !encoding.isUTF8
            let isBig = encoding == .utf16BigEndian
            let bytes = isWide ? WrittenText.utf16(text, isBigEndian: isBig) : Array(text.utf8)
            let (all, tally) = try read(bytes, in: encoding, sizes: sizes)
            #expect(all == Array(text.utf8))
            #expect(tally.fileBytes == bytes.count && tally.invalidBytes == 0 && tally.encoding == encoding)
        }
    }

    /// Umlauts make the text longer than the file; nothing of it is lost where a buffer ends.
    @Test(arguments: [1, 2, 3, 7, 1000, 70_000, 300_000])
    func windows1252IsTheSameInAnyBuffer(size: Int) throws {
        let text = String(repeating: LogText.line("plain") + LogText.line("Größe der Äpfel: Übergröße"), count: 400)
        let (all, tally) = try read(WrittenText.latin(text), in: .unmarked, sizes: [size])
        #expect(all == Array(text.utf8))
        #expect(tally.encoding == .codePage(.windows1252) && tally.fileBytes == text.unicodeScalars.count)
    }

    /// No record may make the reader hold more than a bounded piece, and a longer stretch is still read to its end.
    @Test func longLineOfUmlautsIsRead() throws {
        let text = String(repeating: "ä", count: 500_000)
        let (all, tally) = try read(WrittenText.latin(text), in: .unmarked, sizes: [64 << 10])
        #expect(all == Array(text.utf8) && tally.invalidBytes == 0)
    }
}
