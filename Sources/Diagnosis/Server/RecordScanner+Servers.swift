import CMTraceLog
import Times
import LogSources
import Checked

// Records that servers wrote: they never speak for the client.
extension RecordScanner {
    /// Whether a log is a server's by its name, or by who wrote the first records where the name says nothing.
    static func isServerLog(_ log: LogName, head: FileHead) -> Bool {
        if KnownLog.named(log.name) != nil { return false }
        if ServerLog.named(log.name) != nil { return true }
        // What somebody put together of both sides is neither's: each line says who wrote it.
        if head.format.isCopied, head.hasClientsRecord { return false }
        return head.component.flatMap { ServerLog.written(by: $0) } != nil
    }

    /// Whether a server wrote a record.
    mutating func isServers(_ layout: RecordLayout, in bytes: RawSpan) -> Bool {
        isServerLog || speakers.isServer(RecordAttributes.component(of: layout, in: bytes), in: bytes)
    }

    /// Notes what a server's record says of the server, if its cause is known, and that there is such a log.
    mutating func noteServers(_ layout: RecordLayout, in bytes: RawSpan) {
        let message = layout.message.prefix(RecordMark.messageLimit)
        let signal = serverLines.signal(of: bytes.copy(of: Range(from: message.startIndex, to: message.endIndex)))
        guard signal != nil || !hasServerRecord else { return }
        let moment = pass.times.time(of: layout, in: bytes).map { self.moment(of: $0) } ?? momentWithoutTime()
        let mark = mark(of: layout, at: moment, in: bytes, source: pass.source)
        if !hasServerRecord {
            hasServerRecord = true
            ledger.note(Signal(.serverLogRead, [.component: mark.component, .origin: log.name]), marks: [mark])
        }
        if let signal { ledger.note(signal, marks: [mark]) }
    }
}
