/// Where the parts of one record lie in the bytes that were read; nothing is decoded or copied yet.
///
/// The form is `<![LOG[message]LOG]!><time="…" date="…" component="…" context="…" type="…" thread="…" file="…">`.
package struct RecordLayout: Hashable, Sendable {
    /// The whole record with its line end, if it has one.
    package var range: Range<Int>
    /// The message between `<![LOG[` and `]LOG]!>`; may hold line ends, brackets and angle brackets.
    package var message: Range<Int>
    /// From `<time="` to the closing `>`.
    package var attributes: Range<Int>
    /// `nil` when the attributes name no time that exists, or when the reader was not to read times.
    package var time: LogTime?
}

/// Bytes between or instead of records.
package struct StrayBytes: Hashable, Sendable {
    /// The bytes, in the same buffer as a record's.
    package var range: Range<Int>
    package var kind: Kind

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
        /// NUL or other bytes that no log text holds.
        case binary

        /// Whether these bytes were once part of a record or are no text at all.
        package var isDamage: Bool { self != .text }
    }
}
