import CMTraceLog
import LogSources

/// Tells whether a component belongs to a server, and remembers the answers: a log has a handful of components.
struct SpeakerWatch {
    private var known: [(name: [UInt8], isServer: Bool)] = []

    /// More components are looked up each time.
    private static let limit = 16

    /// Whether the component at a place in the bytes belongs to a server; an empty one belongs to nobody.
    mutating func isServer(_ component: Range<Int>, in bytes: RawSpan) -> Bool {
        for index in known.indices {
            let name = known[index].name
            if name.count == component.count, bytes.hasBytes(name, at: component.lowerBound) {
                return known[index].isServer
            }
        }
        let isServer = !component.isEmpty && ServerLog.written(by: bytes.text(component)) != nil
        if known.count < SpeakerWatch.limit { known.append((bytes.copy(of: component), isServer)) }
        return isServer
    }
}
