import CMTraceLog
import Testing

struct ASCIITests {
    /// Wherever one stands in a text of any length, before or behind the place from which it is looked for.
    @Test func firstByteBeyondASCIIIsFoundWhereverItStands() {
        for count in [0, 1, 7, 8, 9, 255, 256, 257, 263, 520, 777] {
            var bytes = [UInt8](repeating: 0x7f, count: count)
            #expect(bytes.span.bytes.firstBeyondASCII(from: 0, to: count) == nil)
            for place in bytes.indices {
                bytes[place] = place.isMultiple(of: 2) ? 0x80 : 0xff
                for start in [0, place - 1, place, place + 1, count + 9] {
                    let found = bytes.span.bytes.firstBeyondASCII(from: start, to: count + 9)
                    #expect(found == (start <= place ? place : nil))
                }
                for end in [place, place + 1, count] {
                    let found = bytes.span.bytes.firstBeyondASCII(from: 0, to: end)
                    #expect(found == (end > place ? place : nil))
                }
                bytes[place] = 0x7f
            }
        }
    }
}
