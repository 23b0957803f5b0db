// Arithmetic over numbers that came from outside: none of it can end the program.
//
// A number in a log, a token, a rule file or on the command line may be any number. The standard operators end the
// program where a result has no room, and a range whose start lies behind its end does the same; whoever writes the log
// would decide whether it is analysed. Code that reads uses what stands here; `.ci/checked` finds where it does not.

infix operator +| : AdditionPrecedence
infix operator -| : AdditionPrecedence
infix operator *| : MultiplicationPrecedence

extension FixedWidthInteger {
    /// The sum, held at the bounds of what the type can express.
    @inlinable @inline(__always)
    package static func +| (left: Self, right: Self) -> Self {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? (right < 0 ? .min : .max) : sum
    }

    /// The difference, held at the bounds of what the type can express.
    @inlinable @inline(__always)
    package static func -| (left: Self, right: Self) -> Self {
        let (difference, overflow) = left.subtractingReportingOverflow(right)
        return overflow ? (right < 0 ? .max : .min) : difference
    }

    /// The product, held at the bounds of what the type can express.
    @inlinable @inline(__always)
    package static func *| (left: Self, right: Self) -> Self {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow ? ((left < 0) == (right < 0) ? .max : .min) : product
    }

    /// How far a number lies from zero, held at the highest that the type can express: the lowest has no counterpart.
    @inlinable @inline(__always)
    package var distanceFromZero: Self { self < 0 ? 0 -| self : self }
}

extension Range {
    /// The range between two bounds; empty, at the start, where the end lies before it.
    @inlinable @inline(__always)
    package init(from start: Bound, to end: Bound) {
        self.init(uncheckedBounds: (start, end < start ? start : end))
    }
}

extension ClosedRange {
    /// The range from one bound to another, whichever is the lower.
    @inlinable @inline(__always)
    package init(between one: Bound, and other: Bound) {
        self.init(uncheckedBounds: one < other ? (one, other) : (other, one))
    }
}

extension Collection {
    /// The part between two offsets from the start, as much of it as there is.
    @inlinable
    package func part(from start: Int, to end: Int) -> SubSequence {
        dropFirst(Swift.max(0, start)).prefix(Swift.max(0, Swift.max(0, end) -| Swift.max(0, start)))
    }
}

extension Int {
    /// A number written in decimal digits and nothing else, no more of them than given; `nil` for anything else.
    ///
    /// `Int(_:)` also takes signs: `+5`, `-5`. In a date or a time they are a mistake.
    package init?(decimalDigits text: some StringProtocol, atMost count: Int = 18) {
        let digits = text.utf8
        guard !digits.isEmpty, digits.count <= Swift.min(count, 18) else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value *| 10 +| Int(digit &- UInt8(ascii: "0"))
        }
        self = value
    }
}
