import CMTraceLog
import Times
import LogSources
import Checked

// Records that no pattern knows, and that tell of an error all the same.
extension RecordScanner {
    /// Whether a record calls itself an error, or its message does.
    @inline(__always)
    mutating func tellsError(_ layout: RecordLayout, in bytes: RawSpan) -> Bool {
        if types.isError(layout, in: bytes) { return true }
        return bytes.tellsFailure(from: layout.messageStart, to: layout.messageEnd)
    }

    /// Counts a record that no pattern knows, if it tells of an error that need not be passed over.
    mutating func noteUnknown(_ layout: RecordLayout, in bytes: RawSpan) {
        guard tellsError(layout, in: bytes), let message = RecordScanner.text(of: layout, in: bytes),
            !harmless.hold(message, in: bytes)
        else { return }
        shape.read(message, in: bytes)
        guard !harmless.hold(shape, of: message, in: bytes) else { return }
        let time = pass.times.time(of: layout, in: bytes)
        let moment = time.map { self.moment(of: $0) } ?? momentWithoutTime()
        if unknown.count(shape, at: moment, time) { return }
        guard unknown.hasRoom else { return unknown.drop() }
        let mark = mark(of: layout, at: moment, in: bytes, source: pass.source)
        unknown.add(shape, mark, isOfKnownLog: KnownLog.named(log.name) != nil)
    }

    /// Where a message lies without blanks before it; `nil` when nothing else stands in it.
    private static func text(of layout: RecordLayout, in bytes: RawSpan) -> Range<Int>? {
        layout.message.first { bytes.byte(at: $0) > UInt8(ascii: " ") }.map { Range(from: $0, to: layout.messageEnd) }
    }
}
