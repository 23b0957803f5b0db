import CMTraceLog

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

    /// A line of a server's log that holds these texts.
    package init(_ kind: SignalKind, of log: String, holds: String...) {
        self.kind = kind
        self.log = log
        self.holds = holds
    }
}

/// All lines of servers' logs of which the cause is known, ready to be looked for.
struct ServerLines: Sendable {
    private let lines: [(kind: SignalKind, log: String, holds: [[UInt8]])]

    init(_ lines: [ServerLine]) {
        self.lines = lines.map { ($0.kind, $0.log, $0.holds.map { Array($0.utf8) }) }
    }

    /// What a message says of the server.
    func kind(of message: [UInt8]) -> SignalKind? { line(message)?.kind }

    /// The log in which a message stands that says something of a server.
    func log(of message: [UInt8]) -> String? { line(message)?.log }

    private func line(_ message: [UInt8]) -> (kind: SignalKind, log: String, holds: [[UInt8]])? {
        lines.first { line in line.holds.allSatisfy { message.firstRange(of: $0) != nil } }
    }
}

extension SignalKind {
    /// A log that a server wrote, of which the first record stands for the whole.
    package static let serverLogRead = SignalKind(
        "server-log-read",
        meaning: "The log was written by a server, and its lines do not speak for the client."
    )
}
