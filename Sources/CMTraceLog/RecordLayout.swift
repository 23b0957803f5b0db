/// Where the parts of one record lie in the bytes that were read; nothing is decoded or copied yet.
///
/// The form is `<![LOG[message]LOG]!><time="…" date="…" component="…" context="…" type="…" thread="…" file="…">`.
package struct RecordLayout: Hashable, Sendable {
    /// The line of the record's first byte in its log, 1-based, as an editor counts.
    package let line: Int
    /// How many more lines the message takes up.
    package let furtherLines: Int
    /// Whether the time has the date and the offset of the record before and is not earlier, so that it needs no closer
    /// look. See ``TimeWatch``.
    package let hasRoutineTime: Bool
    /// The offset of the message's first byte, behind `<![LOG[`.
    package let messageStart: Int
    /// The offset of `]LOG]!>`.
    package let messageEnd: Int
    /// The offset behind the closing `>`.
    package let attributesEnd: Int
    /// The offset behind the line end, if there is one.
    package let end: Int

    /// A record whose parts lie at these offsets.
    init(
        line: Int,
        furtherLines: Int,
        hasRoutineTime: Bool,
        messageStart: Int,
        messageEnd: Int,
        attributesEnd: Int,
        end: Int
    ) {
        self.line = line
        self.furtherLines = furtherLines
        self.hasRoutineTime = hasRoutineTime
        self.messageStart = messageStart
        self.messageEnd = messageEnd
        self.attributesEnd = attributesEnd
        self.end = end
    }

    /// The whole record with its line end.
    @inlinable @inline(__always)
    package var range: Range<Int> { messageStart &- 7..<end }

    /// The message between `<![LOG[` and `]LOG]!>`; may hold line ends, brackets and angle brackets.
    @inlinable @inline(__always)
    package var message: Range<Int> { messageStart..<messageEnd }

    /// The offset of `<time="`.
    @inlinable @inline(__always)
    package var attributesStart: Int { messageEnd &+ 7 }

    /// From `<time="` to the closing `>`.
    @inlinable @inline(__always)
    package var attributes: Range<Int> { attributesStart..<attributesEnd }
}

/// Bytes between or instead of records.
package struct StrayBytes: Hashable, Sendable {
    /// The bytes, in the same buffer as a record's.
    package let range: Range<Int>
    package let kind: Kind
    /// The line of the first byte in its log, 1-based.
    package let line: Int

    /// Why these bytes are no record.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Text that is no piece of a record: a byte order mark, blank lines, lines of another program.
        case text
        /// A record whose beginning is missing.
        case recordWithoutStart
        /// A record that is broken off by the start of another one.
        case recordWithoutEnd
        /// A record broken off by the end of the file, as when the file is copied while it is written.
        case cutAtEnd
        /// A record longer than the reader's limit.
        case oversizedRecord
        /// NUL bytes, and next to nothing else.
        case nul
        /// NUL among other bytes, or bytes that no log text holds.
        case binary

        /// Whether these bytes were once part of a record or are no text at all.
        package var isDamage: Bool { self != .text }
    }
}
