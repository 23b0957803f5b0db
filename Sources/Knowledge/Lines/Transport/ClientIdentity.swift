import Diagnosis

extension LineMemory.Key {
    /// The client's ID as it was last said.
    fileprivate static let client = LineMemory.Key("client")
}

extension LineFamily {
    /// The client's ID that events carry, said when it is another one than before.
    static let clientIdentity = LineFamily(
        patterns: [],
        becomes: [.clientIdentified],
        lines: [
            .part(.httpReported) { line, _, memory in
                guard let id = line.signal[.reporter], id != memory[.client]?.signal[.clientID] else { return .passes }
                return .gives(Signal(.clientIdentified, [.clientID: id]), rememberedAs: .client)
            }
        ]
    )
}
