import CMTraceLog

/// A line of a server's log of which the cause is known.
///
/// It is looked for by what it holds, not by how it begins: servers' components write the same text behind dates, SQL
/// prefixes and the like.
package struct ServerLine: Sendable {
    package let kind: SignalKind
    /// Texts that all stand in the line, in this case.
    package let holds: [String]

    /// A line of a server's log that holds these texts.
    package init(_ kind: SignalKind, holds: String...) {
        self.kind = kind
        self.holds = holds
    }
}

/// All lines of servers' logs of which the cause is known, ready to be looked for.
struct ServerLines: Sendable {
    private let lines: [(kind: SignalKind, holds: [[UInt8]])]

    init(_ lines: [ServerLine]) {
        self.lines = lines.map { ($0.kind, $0.holds.map { Array($0.utf8) }) }
    }

    /// What a message says of the server.
    func kind(of message: [UInt8]) -> SignalKind? {
        lines.first { line in line.holds.allSatisfy { message.firstRange(of: $0) != nil } }?.kind
    }
}

extension SignalKind {
    /// A log that a server wrote, of which the first record stands for the whole.
    package static let serverLogRead = SignalKind(
        "server-log-read",
        meaning: "The log was written by a server, and its lines do not speak for the client."
    )
}
