import CMTraceLog
import Times

/// Notices when the events of a log name another client than before.
///
/// The client's ID makes no signal another one, so a repeated event is counted without a look at it. A log in which the ID
/// changes tells of a new registration, or of another device, and that must not pass unseen.
struct ReporterWatch {
    private var last: [UInt8] = []
    private var changes = 0

    /// A client is registered anew a few times in its life; what changes more often is no client's ID.
    private static let limit = 32

    /// Whether the bytes of an ID differ from those of the ID before.
    mutating func isNew(_ reporter: Range<Int>, in bytes: RawSpan) -> Bool {
        guard changes < ReporterWatch.limit else { return false }
        if reporter.count == last.count, bytes.hasBytes(last, at: reporter.lowerBound) { return false }
        bytes.copy(of: reporter, into: &last)
        changes += 1
        return true
    }
}
