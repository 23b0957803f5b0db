import Diagnosis
import ErrorCodes

extension LineFamily {
    /// A request that the server refused: `ERROR: URL=…, Code=0`, then `ERROR INFO: StatusCode=403 …`.
    ///
    /// A task sequence tells it in one line, which names no server; it asks nobody but management points and gateways.
    static let refusedRequest = LineFamily(
        patterns: [.transportStatus, .answerStatus],
        becomes: [.requestRefused],
        remembersAs: .failure,
        lines: [
            .part(.transportFailed, ends: true) { line, _, _ in
                if case .refused = ToldFailure(line) { return .opens(line.signal.fields) }
                return .passes
            },
            // After another failure it says nothing new, and yet it may be all that is left of an older part.
            .part(.transportStatus) { line, _, _ in
                guard line.signal.status != nil else { return .closes }
                var fields: SignalFields = [:]
                fields[.status] = line.signal[.status]
                fields[.statusText] = line.signal[.statusText].map { GatewayStatusText.find(in: $0)?.text ?? $0 }
                return .completes(fields)
            },
            .part(.answerStatus) { line, _, memory in
                guard let status = line.signal.status, status >= 300 else { return .passes }
                return .gives(refusal(line.signal, by: memory.target(near: line.moment)), rememberedAs: .failure)
            },
            .witness(.httpReported, ends: true),
            // A post that fails is told in detail before; this line only repeats it under another code.
            .witness(.postFailed, ends: true),
        ]
    ) { group, _ in
        Signal(.requestRefused, group.fields.keeping([.host, .endpoint, .gateway, .status, .statusText]))
    }
    /// What a status says of the server that was named shortly before, if one was.
    private static func refusal(_ status: Signal, by target: Signal?) -> Signal {
        let text = status[.statusText].map { GatewayStatusText.find(in: $0)?.text ?? $0 }
        // A gateway's own text comes from no management point, whichever was named before.
        let isGateway = text.map { GatewayStatusText.find(in: $0) != nil } ?? (target?.endpoint == .gateway)
        var fields = isGateway && target?.endpoint != .gateway ? [:] : target?.server ?? [:]
        fields[.endpoint] = (isGateway ? Endpoint.gateway : .managementPoint).rawValue
        fields[.status] = status[.status]
        fields[.statusText] = text
        return Signal(.requestRefused, fields)
    }
}
