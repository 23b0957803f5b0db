package import CMTraceLog

/// A record that proves something: where it stands, when it was written, and its bytes, decoded when shown.
package struct RecordMark: Sendable {
    /// The file's number in the bundle.
    package let source: Int
    /// 1-based, as an editor counts.
    package let lines: ClosedRange<Int>
    package let moment: Moment
    package let time: LogTime?
    package let thread: Int?
    /// Undecoded, cut at ``messageLimit``.
    package let message: [UInt8]
    /// The component's name, undecoded.
    package let componentBytes: [UInt8]

    /// Longer messages are kept up to here; no pattern reads further.
    static let messageLimit = 16 << 10

    /// A record.
    init(
        source: Int,
        lines: ClosedRange<Int>,
        moment: Moment,
        time: LogTime?,
        thread: Int?,
        message: [UInt8],
        componentBytes: [UInt8]
    ) {
        self.source = source
        self.lines = lines
        self.moment = moment
        self.time = time
        self.thread = thread
        self.message = message
        self.componentBytes = componentBytes
    }

    /// A damaged place, shown like a record: where it is, and what is wrong with it instead of a message.
    package init(damage: SourceCoverage.Damage, source: Int, moment: Moment) {
        self.source = source
        self.moment = moment
        lines = damage.line...damage.line
        time = nil
        thread = nil
        message = Array("[\(damage.bytes) bytes: \(damage.kind.explanation)]".utf8)
        componentBytes = []
    }

    /// The message as the log holds it. Whatever shows it must mask the tokens in it first.
    package var messageText: String { String(decoding: message, as: UTF8.self) }

    /// The component that wrote the record.
    package var component: String { String(decoding: componentBytes, as: UTF8.self) }
}
