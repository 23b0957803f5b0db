/// Turns offsets into line numbers, counting each byte's line end once, and only when somebody asks.
package struct LineCounter {
    /// The 1-based number of the line that holds the byte at `countedTo`.
    private var line = 1
    private var countedTo = 0

    /// A counter at the start of a log.
    package init() {}

    /// The 1-based line of the byte at an offset, counted as an editor does; offsets must not decrease.
    package mutating func line(at offset: Int, in bytes: RawSpan) -> Int {
        if offset > countedTo {
            line += bytes.count(of: UInt8(ascii: "\n"), in: countedTo..<offset)
            countedTo = offset
        }
        return line
    }

    /// Whether another counter has counted further in the same bytes.
    package func isBehind(_ other: LineCounter) -> Bool {
        countedTo < other.countedTo
    }

    /// Counts what is left before these bytes go away; the next span starts this many bytes later.
    package mutating func discard(_ count: Int, of bytes: RawSpan) {
        _ = line(at: count, in: bytes)
        countedTo -= count
    }
}
