import Diagnosis

extension LineMemory.Key {
    /// Where a token was last asked for.
    fileprivate static let tokenServer = LineMemory.Key("token server")
}

extension LineFamily {
    /// A token that was received belongs to the server it was asked of.
    static let tokenServer = LineFamily(
        patterns: [.tokenRequested, .tokenReceived],
        becomes: [.tokenReceived],
        lines: [
            .witness(.tokenRequested) { _, _, _ in .isRemembered(as: .tokenServer) },
            .part(.tokenReceived) { line, _, memory in
                guard let request = memory.tokenServer(near: line.moment) else { return .gives(line.signal) }
                return .gives(line.signal.with(request.server))
            },
        ]
    )
}

extension LineMemory {
    /// Where a token was asked for shortly before or after a moment; `nil` for nowhere.
    func tokenServer(near moment: Moment?) -> Signal? {
        guard let moment, let request = self[.tokenServer],
            request.moment.minutes(from: moment) < LineFamily.usualWindow
        else { return nil }
        return request.signal
    }
}
