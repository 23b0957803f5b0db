package import CMTraceLog
import Times

/// Where the reader of a source puts what it finds: records, what lies between them, and facts.
///
/// A record lies in bytes of the reader's choice: those of the source, or others into which it was written anew in the
/// form `<![LOG[message]LOG]!><time="…" date="…" …>`. They stay where they are until the reader leaves them.
package protocol RecordSink: ~Copyable {
    /// Whether nothing more is wanted, so that a reader may stop.
    var isSatisfied: Bool { get }

    /// Takes in records that lie one behind the other over a stretch of the bytes, and over nothing else.
    mutating func take(_ records: Span<RecordLayout>, over stretch: Range<Int>, in bytes: RawSpan)
    /// Takes in a record that takes up so many bytes of the source.
    mutating func take(_ record: RecordLayout, size: Int, in bytes: RawSpan)
    /// Takes in what is no record; `isContinued` says that damage goes on which was taken in before.
    mutating func take(_ stray: StrayBytes, isContinued: Bool)
    /// Takes in what is said otherwise than by records.
    mutating func take(_ fact: any SourceFact)
    /// Takes in what is to be said of the source as a whole.
    mutating func take(_ remark: SourceRemark)
    /// Who writes a message, by what it says; `nil` for one that says nothing: text that nobody knows is no message.
    mutating func writer(of message: RawSpan) -> MessageWriter?
    /// Takes in so many bytes of the source that are neither record nor damage.
    mutating func take(textBytes: Int)
    /// Says that the bytes go away in which all records lie since it was last said.
    mutating func leave(_ bytes: RawSpan)
}

/// Who writes a message of which nothing but the text is there.
package enum MessageWriter: Hashable, Sendable {
    case client
    /// A server, in the log of this name.
    case server(log: String)
}

extension RecordSink where Self: ~Copyable {
    /// Whether a message by itself says something, whatever signs a text processor put into it.
    mutating func knows(_ message: [UInt8]) -> Bool {
        let plain = TypographicSigns.plain(message).message
        return writer(of: plain.span.bytes) != nil
    }
}
