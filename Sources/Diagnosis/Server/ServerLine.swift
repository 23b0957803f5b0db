import CMTraceLog
import Checked
import LogSources

/// A line of a server's log of which the cause is known.
///
/// It is looked for by what it holds, not by how it begins: servers' components write the same text behind dates, SQL
/// prefixes and the like.
package struct ServerLine: Sendable {
    package let kind: SignalKind
    /// The log in which such a line stands.
    package let log: String
    /// Texts that all stand in the line, in this case.
    package let holds: [String]
    /// What stands before and behind the name of the client that it speaks of; `nil` for a line that names none.
    package let client: (before: String, behind: String)?
    /// Whether other servers write the same words of something else, so that they count in that log alone.
    package let isOfThatLogOnly: Bool

    /// A line of a server's log that holds these texts.
    package init(
        _ kind: SignalKind,
        of log: String,
        holds: String...,
        client: (before: String, behind: String)? = nil,
        isOfThatLogOnly: Bool = false
    ) {
        self.kind = kind
        self.log = log
        self.holds = holds
        self.client = client
        self.isOfThatLogOnly = isOfThatLogOnly
    }
}

/// All lines of servers' logs of which the cause is known, ready to be looked for.
struct ServerLines: Sendable {
    private let lines: [Prepared]

    init(_ lines: [ServerLine]) {
        self.lines = lines.map(Prepared.init)
    }

    /// What a message in a log of this name, or by this component, says of the server, and of which client; `nil` for
    /// nothing.
    func signal(of message: [UInt8], in log: String, by component: () -> String) -> Signal? {
        guard let line = line(message), !line.isOfThatLogOnly || line.isMeant(log, by: component()) else { return nil }
        var fields = SignalFields()
        if let client = line.client(in: message) { fields[.machine] = client }
        return Signal(line.kind, fields)
    }

    /// The log in which a message stands that says something of a server.
    func log(of message: [UInt8]) -> String? { line(message)?.log }

    private func line(_ message: [UInt8]) -> Prepared? {
        let bytes = message.span.bytes
        return lines.first { line in line.holds.allSatisfy { ServerLines.holds($0, bytes) } }
    }

    /// Whether a text stands in a message. By its first byte first, which the C library looks for: each record of a
    /// server's log is asked for all of them.
    private static func holds(_ text: [UInt8], _ bytes: RawSpan) -> Bool {
        guard let first = text.first else { return true }
        var search = Range(from: 0, to: bytes.byteCount)
        while let place = bytes.firstOffset(of: first, in: search) {
            if bytes.hasBytes(text, at: place) { return true }
            search = Range(from: place +| 1, to: bytes.byteCount)
        }
        return false
    }

    private struct Prepared: Sendable {
        let kind: SignalKind
        let log: String
        let holds: [[UInt8]]
        let isOfThatLogOnly: Bool
        private let before: [UInt8]
        private let behind: [UInt8]

        /// Names of computers are shorter, and so are DNS names (RFC 1035, section 2.3.4).
        private static let longestName = 253

        init(_ line: ServerLine) {
            kind = line.kind
            log = line.log
            isOfThatLogOnly = line.isOfThatLogOnly
            holds = line.holds.map { Array($0.utf8) }
            before = Array((line.client?.before ?? "").utf8)
            behind = Array((line.client?.behind ?? "").utf8)
        }

        /// Whether a server's log, by its name or else by who wrote it, is the one in which the line stands.
        func isMeant(_ name: String, by component: String) -> Bool {
            (ServerLog.named(name) ?? ServerLog.written(by: component))?.log.name == log
        }

        /// The name of the client that a message speaks of.
        func client(in message: [UInt8]) -> String? {
            guard !before.isEmpty, let start = message.firstRange(of: before)?.upperBound,
                let end = message[start...].prefix(Prepared.longestName + behind.count).firstRange(of: behind)?
                    .lowerBound,
                end > start
            else { return nil }
            return String(decoding: message[Range(from: start, to: end)], as: UTF8.self)
        }
    }
}

extension SignalKind {
    /// A log that a server wrote, of which the first record stands for the whole.
    package static let serverLogRead = SignalKind(
        "server-log-read",
        meaning: "The log was written by a server, and its lines do not speak for the client."
    )
}

extension Catalogue {
    /// The log of a server in which a message stands that tells of a known cause; `nil` for any other message.
    package func serverLog(holding message: String) -> String? {
        ServerLines(serverLines).log(of: Array(message.utf8))
    }

    /// What a message by a server's component says of the server; `nil` for nothing, and for the messages of a client.
    package func serverSignal(in message: String, by component: String) -> Signal? {
        guard ServerLog.written(by: component) != nil else { return nil }
        return ServerLines(serverLines).signal(of: Array(message.utf8), in: "") { component }
    }
}
