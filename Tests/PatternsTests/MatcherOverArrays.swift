import Patterns

extension Matcher {
    /// Spans can't stand inside `#expect`; arrays can.
    func match(_ pattern: Pattern, in bytes: [UInt8], range: Range<Int>) -> Outcome {
        match(pattern, in: bytes.span.bytes, range: range)
    }
}
