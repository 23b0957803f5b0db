import CMTraceLog
package import Times
import Checked
package import LogSources
import ReportModel

/// A record that proves something: where it stands, and its bytes, decoded when they are shown.
package struct RecordMark: Sendable {
    /// The file's number in the bundle.
    package private(set) var source: Int
    /// 1-based, as an editor counts.
    package private(set) var lines: ClosedRange<Int>
    /// The record's place in the common order.
    package private(set) var moment: Moment
    /// Undecoded, cut at ``messageLimit``.
    package private(set) var message: [UInt8]
    /// Whether a record shortly before it ended inside of a token, so that it may begin with the rest.
    package private(set) var followsToken = false
    /// From `<time="` on, undecoded; empty for what is shown like a record but is none.
    private var attributes: [UInt8] = []

    /// Longer messages are kept up to here; no pattern reads further.
    static let messageLimit = 16 << 10

    /// How many bytes are kept.
    var size: Int { message.count + attributes.count }

    /// How many bytes are kept of a record.
    static func size(of layout: RecordLayout) -> Int {
        min(layout.message.count, messageLimit) + layout.attributes.count
    }

    /// An empty mark, to be written over.
    init(at moment: Moment) {
        self.moment = moment
        source = 0
        lines = 1...1
        message = []
    }

    /// A damaged place, shown like a record: where it is, and what is wrong with it instead of a message.
    package init(damage: SourceCoverage.Damage, source: Int, moment: Moment) {
        self.source = source
        self.moment = moment
        lines = damage.line...damage.line
        message = Array("[\(damage.bytes) bytes: \(damage.kind.explanation)]".utf8)
    }

    /// A fact, shown like a record. It carries no time, so the moment is the caller's choice.
    package init(_ mark: FactMark<some SourceFact>, moment: Moment) {
        source = mark.source
        self.moment = moment
        lines = mark.fact.lines
        message = Array(mark.fact.statement.utf8)
    }

    /// Writes a record over this one and keeps the memory.
    mutating func write(
        _ layout: RecordLayout,
        of source: Int,
        at moment: Moment,
        followsToken: Bool,
        in bytes: RawSpan
    ) {
        self.source = source
        self.moment = moment
        self.followsToken = followsToken
        lines = ClosedRange(between: layout.line, and: layout.line +| layout.furtherLines)
        let limit = min(layout.messageEnd, layout.messageStart + RecordMark.messageLimit)
        bytes.copy(of: Range(from: layout.messageStart, to: limit), into: &message)
        bytes.copy(of: layout.attributes, into: &attributes)
    }
}

// MARK: - Decoding

extension RecordMark {
    /// The message as the log holds it. Whatever shows it must mask the tokens in it first.
    package var messageText: String {
        String(decoding: TypographicSigns.restored(message, by: attributes), as: UTF8.self)
    }

    /// Whether the message may end inside of a token: with one of its characters.
    var mayEndInToken: Bool {
        guard let last = message.last else { return false }
        return last.isASCIIWord || last == UInt8(ascii: "-") || last == UInt8(ascii: ".") || last == UInt8(ascii: "_")
    }

    /// When the record was written; `nil` when it does not say so.
    package var time: LogTime? { LogTime(attributes: attributes) }

    /// The time of day alone, as text, of a record that may lack a date; `nil` when it bears none.
    var timeOfDay: String? { LogTime.timeOfDay(attributes: attributes) }

    /// Whether this is a record of a log, and not something else that is shown like one.
    package var isRecord: Bool { !attributes.isEmpty }

    /// Whether this is a record that does not say when it was written.
    package var isUndatedRecord: Bool { isRecord && time == nil }

    /// The component that wrote the record; empty when it names none.
    package var component: String {
        let bytes = attributes.span.bytes
        return bytes.text(RecordAttributes(0..<attributes.count, in: bytes).component)
    }

    /// The number of the thread that wrote the record; `nil` when it is none.
    package var thread: Int? {
        let bytes = attributes.span.bytes
        return bytes.number(RecordAttributes(0..<attributes.count, in: bytes).thread)
    }
}

extension UInt8 {
    fileprivate var isASCIIWord: Bool { self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 26 }
}
