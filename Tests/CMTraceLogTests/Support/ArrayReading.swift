import Times

@testable import CMTraceLog

// Spans can't stand inside `#expect`; arrays can.

extension [UInt8] {
    func byte(at offset: Int) -> UInt8 { span.bytes.byte(at: offset) }
    func word(at offset: Int) -> UInt64 { span.bytes.word(at: offset) }
    func hasBytes(_ expected: StaticString, at offset: Int) -> Bool { span.bytes.hasBytes(expected, at: offset) }
    func hasBytes(_ expected: [UInt8], at offset: Int) -> Bool { span.bytes.hasBytes(expected, at: offset) }
    func hasBytes(_ expected: [UInt8], _ part: Range<Int>, at offset: Int) -> Bool {
        span.bytes.hasBytes(expected, part, at: offset)
    }
    func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? { span.bytes.firstOffset(of: byte, in: range) }
    func firstOffset(of first: UInt8, or second: UInt8, from start: Int, to end: Int) -> Int? {
        span.bytes.firstOffset(of: first, or: second, from: start, to: end)
    }
    func firstAngleBracketOrLineFeed(from start: Int, to end: Int) -> Int? {
        span.bytes.firstAngleBracketOrLineFeed(from: start, to: end)
    }
    func count(of byte: UInt8, in range: Range<Int>) -> Int { span.bytes.count(of: byte, in: range) }
    func copy(of range: Range<Int>) -> [UInt8] { span.bytes.copy(of: range) }
    func text(_ range: Range<Int>) -> String { span.bytes.text(range) }
}

/// A record's attributes, decoded.
struct DecodedAttributes {
    let component: String
    let type: Int?
    let thread: Int?
    let file: String

    init(_ layout: RecordLayout, in bytes: [UInt8]) {
        let span = bytes.span.bytes
        let attributes = RecordAttributes(layout, in: span)
        component = span.text(attributes.component)
        type = span.number(attributes.type)
        thread = span.number(attributes.thread)
        file = span.text(attributes.file)
    }
}

extension RecordAttributes {
    static func offsetText(of layout: RecordLayout, in bytes: [UInt8]) -> String {
        offsetText(of: layout, in: bytes.span.bytes)
    }
}
