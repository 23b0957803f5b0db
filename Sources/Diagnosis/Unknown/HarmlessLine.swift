import CMTraceLog
import Checked

/// A line that looks like an error and need not be told: noise of healthy clients, or what merely follows from lines that
/// are judged.
package struct HarmlessLine: Sendable {
    /// How the message's shape begins: in the case in which it is written, with `#` for whatever holds a digit, a dot or a
    /// slash, and one blank for several. At least eight characters, lest too much begins so.
    package let start: String
    /// What must stand in the message as it is; `nil` for nothing.
    package let holds: String?
    /// Why it need not be told, as a sentence.
    package let why: String
    /// Where that is documented, or which log shows it.
    package let source: String

    /// A line by its beginning.
    package init(_ start: String, holding holds: String? = nil, why: String, source: String) {
        self.start = start
        self.holds = holds
        self.why = why
        self.source = source
    }
}

/// All harmless lines, ready to be looked up by the beginning of a message.
package struct HarmlessLines: Sendable {
    package let lines: [HarmlessLine]
    private let beginnings: BeginningTree
    /// The same for lines of which nothing is left out, so that most need no shape.
    private let plain: BeginningTree
    private let held: [[UInt8]]

    /// Lines to be passed over.
    package init(_ lines: [HarmlessLine]) {
        self.lines = lines
        beginnings = BeginningTree(lines.enumerated().map { (Array($1.start.utf8), $0) })
        let texts = lines.enumerated().map { (text: Array($1.start.utf8), pattern: $0) }
        plain = BeginningTree(texts.filter { !$0.text.contains(UInt8(ascii: "#")) && lines[$0.pattern].holds == nil })
        held = lines.map { Array(($0.holds ?? "").utf8) }
    }

    /// Whether a message need not be told, as far as its beginning shows it as it stands.
    func hold(_ message: Range<Int>, in bytes: RawSpan) -> Bool {
        plain.candidates(at: message.lowerBound, to: message.upperBound, in: bytes) != nil
    }

    /// Whether a message of this shape need not be told; its bounds lie inside of the bytes.
    func hold(_ shape: MessageShape, of message: Range<Int>, in bytes: RawSpan) -> Bool {
        let room = shape.room
        guard let places = beginnings.candidates(at: 0, to: shape.count, in: room.span.bytes) else { return false }
        return places.contains { place in
            let wanted = held[beginnings.candidates[place]]
            guard !wanted.isEmpty else { return true }
            return bytes.copy(of: message.prefix(HarmlessLines.reach)).firstRange(of: wanted) != nil
        }
    }

    /// No further than this is looked for what must stand in a message.
    private static let reach = 4096
}

extension Range<Int> {
    /// Its first numbers, as many as there are at most.
    fileprivate func prefix(_ count: Int) -> Range<Int> {
        Range(from: lowerBound, to: Swift.min(upperBound, lowerBound + count))
    }
}
