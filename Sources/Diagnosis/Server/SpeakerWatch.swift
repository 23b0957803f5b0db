import CMTraceLog
import LogSources

/// Tells whether a component belongs to a server, and remembers the last answer: most records have the component of the one
/// before.
struct SpeakerWatch {
    private var last: [UInt8] = []
    private var isServer = false

    /// Whether the component at a place in the bytes belongs to a server; an empty one belongs to nobody.
    mutating func isServer(_ component: Range<Int>, in bytes: RawSpan) -> Bool {
        if component.count == last.count, bytes.hasBytes(last, at: component.lowerBound) { return isServer }
        bytes.copy(of: component, into: &last)
        isServer = !component.isEmpty && ServerLog.written(by: bytes.text(component)) != nil
        return isServer
    }
}
