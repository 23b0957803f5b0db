import Diagnosis

extension LineMemory.Key {
    /// Where a message was sent; messages share a few places by their IDs, so that the memory stays small.
    fileprivate static func message(_ id: String) -> LineMemory.Key {
        sent[id.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 7 }]
    }

    private static let sent = (0..<8).map { LineMemory.Key("message \($0)") }
}

extension LineFamily {
    /// A reply belongs to the server to which its message was sent.
    static let answeredMessage = LineFamily(
        patterns: [.messageSent, .replyReceived],
        becomes: [.replyReceived],
        lines: [
            .part(.messageSent) { line, _, _ in
                guard let id = line.signal[.message] else { return .passes }
                return .isRemembered(as: .message(id))
            },
            .part(.replyReceived) { line, _, memory in
                guard let id = line.signal[.message], let sent = memory[.message(id)]?.signal, sent[.message] == id
                else { return .gives(Signal(.replyReceived)) }
                return .gives(Signal(.replyReceived, sent.server))
            },
        ]
    )
}
