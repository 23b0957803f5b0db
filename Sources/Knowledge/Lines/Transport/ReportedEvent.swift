import Diagnosis
import ErrorCodes

extension LineFamily {
    /// The event at the end of a request: success, or an HTTP error that was not told in detail before.
    static let reportedEvent = LineFamily(
        // The rare event comes after the one that logs are full of, so that it costs that one nothing.
        patterns: [.httpReported, .crossVerificationFailed],
        becomes: [.requestSucceeded, .requestRefused],
        lines: [
            .part(.httpReported) { line, _, memory in
                if let success = success(of: line.signal) { return .gives(success) }
                guard let status = line.signal.status, let failure = ReportedFailure(line, memory),
                    failure.code.requestFailure == nil
                else { return .passes }
                let server = ReportedFailure.server(of: line, memory)
                return .gives(Signal(.requestRefused, server.merging([.status: String(status)])))
            } settled: {
                success(of: $0)
            },
            .witness(.crossVerificationFailed),
        ]
    )

    private static func success(of signal: Signal) -> Signal? {
        // Of an event that tells success and an HTTP error at once, nothing is proved; nor where somebody redirects.
        guard signal.code?.hresult == 0, (signal.status ?? 0) < 300 else { return nil }
        return Signal(.requestSucceeded, signal.keeping([.host, .endpoint]).merging(signal.endpointByComponent))
    }
}
