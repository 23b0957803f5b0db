/// The attributes behind a record's message, decoded when somebody asks for them.
package struct RecordAttributes: Hashable, Sendable {
    /// The component that wrote the record; one file may hold several, in several spellings.
    package var component: String
    /// 0 debug, 1 information, 2 warning, 3 error, as the component chose; it is not the severity of the problem.
    package var type: Int?
    package var thread: Int?
    /// Source file and line (`ccmcert.cpp:3833`); lines change with every version. Empty in .NET components.
    package var file: String

    /// Reads the attributes that lie at `layout.attributes` in the bytes.
    package init(_ layout: RecordLayout, in bytes: RawSpan) {
        var reader = AttributeReader(range: layout.attributes)
        component = ""
        file = ""
        while let (name, value) = reader.next(in: bytes) {
            if bytes.hasBytes("component", at: name.lowerBound) {
                component = bytes.text(value)
            } else if bytes.hasBytes("type", at: name.lowerBound) {
                type = Int(bytes.text(value))
            } else if bytes.hasBytes("thread", at: name.lowerBound) {
                thread = Int(bytes.text(value))
            } else if bytes.hasBytes("file", at: name.lowerBound) {
                file = bytes.text(value)
            }
        }
    }

    /// The component's name alone, without decoding the rest; `nil` when there is none.
    package static func component(of layout: RecordLayout, in bytes: RawSpan) -> String? {
        var reader = AttributeReader(range: layout.attributes)
        while let (name, value) = reader.next(in: bytes) {
            if bytes.hasBytes("component", at: name.lowerBound) { return bytes.text(value) }
        }
        return nil
    }

    /// What stands behind the seconds of a record's time, as written: `+300`, `-60`, `+-420`, or nothing.
    package static func offsetText(of layout: RecordLayout, in bytes: RawSpan) -> String {
        let start = layout.attributes.lowerBound + 7
        guard let end = bytes.firstOffset(of: UInt8(ascii: "\""), in: start..<layout.attributes.upperBound) else {
            return ""
        }
        let time = bytes.text(start..<end)
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

    mutating func next(in bytes: RawSpan) -> (name: Range<Int>, value: Range<Int>)? {
        guard let equals = bytes.firstOffset(of: UInt8(ascii: "="), in: rest), equals + 2 <= rest.upperBound,
            let closing = bytes.firstOffset(of: UInt8(ascii: "\""), in: equals + 2..<rest.upperBound)
        else { return nil }
        var start = rest.lowerBound
        while start < equals, !bytes.byte(at: start).isLetter { start += 1 }
        rest = closing + 1..<rest.upperBound
        return (start..<equals, equals + 2..<closing)
    }
}

extension RawSpan {
    /// A range decoded as UTF-8; invalid bytes become U+FFFD.
    package func text(_ range: Range<Int>) -> String {
        String(decoding: copy(of: range), as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether this is an ASCII letter.
    fileprivate var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
