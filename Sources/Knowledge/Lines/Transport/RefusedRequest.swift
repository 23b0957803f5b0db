import Diagnosis
import ErrorCodes

extension LineFamily {
    /// A request that the server refused: `ERROR: URL=…, Code=0`, then `ERROR INFO: StatusCode=403 …`.
    static let refusedRequest = LineFamily(
        patterns: [.transportStatus],
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
            .witness(.httpReported, ends: true),
            // A post that fails is told in detail before; this line only repeats it under another code.
            .witness(.postFailed, ends: true),
        ]
    ) { group, _ in
        Signal(.requestRefused, group.fields.keeping([.host, .endpoint, .gateway, .status, .statusText]))
    }
}
