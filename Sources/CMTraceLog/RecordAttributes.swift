import Checked

/// Where the attributes behind a record's message lie; nothing is decoded until somebody asks.
package struct RecordAttributes: Hashable, Sendable {
    /// The component that wrote the record; one file may hold several, in several spellings.
    package private(set) var component = 0..<0
    /// 0 debug, 1 information, 2 warning, 3 error, as the component chose; it is not the severity of the problem.
    package private(set) var type = 0..<0
    package private(set) var thread = 0..<0
    /// Source file and line (`ccmcert.cpp:3833`); lines change with every version. Empty in .NET components.
    package private(set) var file = 0..<0

    /// Finds the attributes of a record.
    package init(_ layout: RecordLayout, in bytes: RawSpan) {
        self.init(layout.attributes, in: bytes)
    }

    /// Finds the attributes in a range that begins with `<time="`.
    package init(_ range: Range<Int>, in bytes: RawSpan) {
        var reader = AttributeReader(range: range)
        while let (name, value) = reader.next(in: bytes) {
            // The first letters tell the attributes apart: time, date, component, context, type, thread, file.
            switch (bytes.byte(at: name), bytes.byte(at: name + 2)) {
            case (UInt8(ascii: "c"), UInt8(ascii: "m")): component = value
            case (UInt8(ascii: "t"), UInt8(ascii: "p")): type = value
            case (UInt8(ascii: "t"), UInt8(ascii: "r")): thread = value
            case (UInt8(ascii: "f"), UInt8(ascii: "l")): file = value
            default: continue
            }
        }
    }

    /// The component alone, for those who need nothing else.
    package static func component(of layout: RecordLayout, in bytes: RawSpan) -> Range<Int> {
        // Behind a time and a date as native components write them, the component follows at once.
        for distance in [42, 41] {
            let name = layout.attributesStart + distance
            guard bytes.hasBytes(" component=\"", at: name) else { continue }
            let start = name + 12
            let end = bytes.firstOffset(of: UInt8(ascii: "\""), in: Range(from: start, to: layout.attributesEnd))
            if let end { return Range(from: start, to: end) }
        }
        var reader = AttributeReader(range: layout.attributes)
        while let (name, value) = reader.next(in: bytes) {
            if bytes.hasBytes("component", at: name) { return value }
        }
        return 0..<0
    }

    /// What stands behind the seconds of a record's time, as written: `+300`, `-60`, `+-420`, or nothing.
    package static func offsetText(of layout: RecordLayout, in bytes: RawSpan) -> String {
        let start = layout.attributesStart + 7
        let attributes = Range(from: start, to: layout.attributesEnd)
        guard let end = bytes.firstOffset(of: UInt8(ascii: "\""), in: attributes) else { return "" }
        let time = bytes.text(Range(from: start, to: end))
        let digits = time.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        return String(time.dropFirst(digits.count))
    }
}

/// Walks over `name="value"` pairs in whatever order they stand.
private struct AttributeReader {
    private var rest: Range<Int>

    init(range: Range<Int>) {
        rest = range
    }

    /// The offset of the next attribute's name, and where its value lies.
    mutating func next(in bytes: RawSpan) -> (name: Int, value: Range<Int>)? {
        guard let equals = bytes.firstOffset(of: UInt8(ascii: "="), in: rest), equals + 2 <= rest.upperBound,
            let closing = bytes.firstOffset(of: UInt8(ascii: "\""), in: Range(from: equals + 2, to: rest.upperBound))
        else { return nil }
        var start = rest.lowerBound
        while start < equals, !bytes.byte(at: start).isLetter { start += 1 }
        rest = Range(from: closing + 1, to: rest.upperBound)
        return (start, Range(from: equals + 2, to: closing))
    }
}

extension RawSpan {
    /// A range decoded as UTF-8; invalid bytes become U+FFFD.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: copy(of: range), as: UTF8.self)
    }

    /// The decimal number that a range holds; `nil` when it holds anything else or too much.
    package func number(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 18 else { return nil }
        var value = 0
        for offset in range {
            let digit = byte(at: offset) &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}

extension UInt8 {
    /// Whether this is an ASCII letter.
    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
