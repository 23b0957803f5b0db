import Checked

/// Writes records in the form `<![LOG[message]LOG]!><time="…" date="…" …>` that were written in another one, so that
/// whatever reads records can read them.
package struct RecordText {
    /// The records, one behind the other.
    package private(set) var bytes: [UInt8] = []

    /// No record yet.
    package init() {}

    /// What a record of another form says beside its message, as it would be written in this one.
    package struct Attributes {
        /// `15:31:46.376+00`; empty for a record that does not say when it was written.
        package var time: [UInt8] = []
        /// `06-24-2020`, month first.
        package var date: [UInt8] = []
        package var component: [UInt8] = []
        /// A decimal number.
        package var thread: [UInt8] = []
        /// Which signs of the message stood there otherwise; see ``TypographicSigns``.
        package var signs: [UInt8] = []

        /// Nothing known.
        package init() {}
    }

    /// Writes a record behind the others.
    ///
    /// - Parameters:
    ///   - message: what it says, whatever stands in it.
    ///   - attributes: what it says beside that.
    ///   - line: where it began in its source, 1-based.
    ///   - furtherLines: how many more lines it took up there.
    /// - Returns: where its parts lie in the bytes.
    package mutating func add(
        _ message: some Collection<UInt8>,
        _ attributes: Attributes,
        line: Int,
        furtherLines: Int
    ) -> RecordLayout {
        bytes += "<![LOG[".utf8
        let messageStart = bytes.count
        bytes += message
        let messageEnd = bytes.count
        bytes += "]LOG]!>".utf8
        add("<time", attributes.time)
        add(" date", attributes.date)
        add(" component", attributes.component)
        add(" context", attributes.signs)
        add(" type", [UInt8(ascii: "1")])
        add(" thread", attributes.thread)
        add(" file", [])
        bytes.append(UInt8(ascii: ">"))
        let attributesEnd = bytes.count
        bytes.append(UInt8(ascii: "\n"))
        return RecordLayout(
            line: line,
            furtherLines: furtherLines,
            hasRoutineTime: false,
            messageStart: messageStart,
            messageEnd: messageEnd,
            attributesEnd: attributesEnd,
            end: bytes.count
        )
    }

    /// Copies a record that has this form already.
    ///
    /// - Returns: where its parts lie in the copy.
    package mutating func add(_ record: RecordLayout, of source: RawSpan) -> RecordLayout {
        let offset = bytes.count -| record.range.lowerBound
        source.append(record.range, to: &bytes)
        return RecordLayout(
            line: record.line,
            furtherLines: record.furtherLines,
            hasRoutineTime: false,
            messageStart: record.messageStart +| offset,
            messageEnd: record.messageEnd +| offset,
            attributesEnd: record.attributesEnd +| offset,
            end: record.end +| offset
        )
    }

    /// Forgets the records and keeps the memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// An attribute, of which what would end it is left out.
    private mutating func add(_ name: StaticString, _ value: [UInt8]) {
        name.withUTF8Buffer { bytes += $0 }
        bytes += "=\"".utf8
        bytes += value.lazy.filter { !RecordText.ends.contains($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let ends: [UInt8] = [
        UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
    ]
}
