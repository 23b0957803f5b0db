import Knowledge
import Testing

@testable import Diagnosis

/// The table of lines that look like errors and need not be told.
struct HarmlessLineTests {
    private static let lines = HarmlessLine.noise + HarmlessLine.consequences

    /// A beginning that is no beginning of a shape would never be found.
    @Test(arguments: lines.map(\.start))
    func beginningIsThatOfAShape(start: String) {
        var shape = MessageShape()
        let bytes = Array(start.utf8)
        shape.read(0..<bytes.count, in: bytes.span.bytes)
        #expect(String(decoding: shape.room.prefix(shape.count), as: UTF8.self) == start)
        #expect(bytes.count >= 8)
    }

    @Test func rowsSayWhyAndWhereFrom() {
        #expect(Set(Self.lines.map(\.start)).count == Self.lines.count)
        for line in Self.lines {
            #expect(line.why.hasSuffix(".") && line.why.count > 10, "\(line.start)")
            #expect(line.source.lowercased().contains("log") || line.source.hasPrefix("https://"), "\(line.start)")
        }
    }
}
