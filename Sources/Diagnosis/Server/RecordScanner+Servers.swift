import CMTraceLog
import Times
import LogSources
import Checked

// Records that servers wrote: they never speak for the client.
extension RecordScanner {
    /// Which server's a log is by its name, or by who wrote the first records where the name says nothing; `nil` for a
    /// client's.
    static func serverLog(_ log: LogName, head: FileHead) -> ServerLog? {
        if KnownLog.named(log.name) != nil { return nil }
        if let server = ServerLog.named(log.name) { return server }
        // What somebody put together of both sides is neither's: each line says who wrote it.
        if head.format.isCopied, head.hasClientsRecord { return nil }
        return head.component.flatMap { ServerLog.written(by: $0) }
    }

    /// Whether a server wrote a record.
    mutating func isServers(_ layout: RecordLayout, in bytes: RawSpan) -> Bool {
        isServerLog || speakers.isServer(RecordAttributes.component(of: layout, in: bytes), in: bytes)
    }

    /// Notes what a server's record says of the server, if its cause is known, and that there is such a log.
    mutating func noteServers(_ layout: RecordLayout, in bytes: RawSpan) {
        let message = layout.message.prefix(RecordMark.messageLimit)
        let text = bytes.copy(of: Range(from: message.startIndex, to: message.endIndex))
        let signal = serverLines.signal(of: text, in: log.name) {
            bytes.text(RecordAttributes.component(of: layout, in: bytes))
        }
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
