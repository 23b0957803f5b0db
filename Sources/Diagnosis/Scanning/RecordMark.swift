package import CMTraceLog
import LogSources

/// A record that proves something: where it stands, when it was written, and its bytes, decoded when shown.
package struct RecordMark: Sendable {
    /// The file's number in the bundle.
    package var source: Int
    /// 1-based, as an editor counts.
    package var lines: ClosedRange<Int>
    package var moment: Moment
    package var time: LogTime?
    package var thread: Int?
    /// Undecoded, cut at ``messageLimit``.
    package var message: [UInt8]
    /// The component's name, undecoded.
    package var componentBytes: [UInt8]

    /// Longer messages are kept up to here; no pattern reads further.
    static let messageLimit = 16 << 10

    /// An empty mark, to be written over.
    init(at moment: Moment) {
        self.moment = moment
        source = 0
        lines = 1...1
        message = []
        componentBytes = []
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

    /// What `dsregcmd /status` said, shown like a record. It carries no time, so the moment is the caller's choice.
    package init(_ status: JoinStatusMark, moment: Moment) {
        source = status.source
        self.moment = moment
        lines = status.status.lines
        time = nil
        thread = nil
        message = Array(status.status.statement.utf8)
        componentBytes = []
    }

    /// The message as the log holds it. Whatever shows it must mask the tokens in it first.
    package var messageText: String { String(decoding: message, as: UTF8.self) }

    /// The component that wrote the record.
    package var component: String { String(decoding: componentBytes, as: UTF8.self) }
}
