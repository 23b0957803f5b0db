import Diagnosis
import ErrorCodes

extension LineFamily {
    /// A request without a connection: `Failed to send request …`, which another line may tell in full.
    static let unsentRequest = LineFamily(
        patterns: [.sendFailed],
        becomes: [.connectionFailed],
        lines: [
            .part(.sendFailed) { line, _, _ in
                guard line.signal.code?.requestFailure == .connection else { return .passes }
                var fields = line.signal.server
                fields[.code] = line.signal.spelledCode
                return .opens(fields)
            },
            .part(.transportFailed) { line, group, _ in
                let step = LineStep.telling(of: line, instead: group)
                guard case .connection = ToldFailure(line) else { return step }
                var fields = line.signal.server
                fields[.code] = line.signal.spelledCode
                return step.giving(Signal(.connectionFailed, fields), rememberedAs: .failure)
            },
            .part(.httpReported) { line, group, memory in
                guard let failure = ReportedFailure(line, memory) else { return .passes }
                let step = LineStep.telling(of: line, instead: group)
                guard failure.code.requestFailure == .connection else { return step }
                return step.giving(Signal(.connectionFailed, failure.fields(of: line, memory)))
            },
        ]
    ) { group, _ in
        Signal(.connectionFailed, group.fields)
    }
}

extension LineStep {
    /// Forgets the failed call of the server that a line tells of in full.
    fileprivate static func telling(of line: MarkedSignal, instead group: LineGroup?) -> LineStep {
        group != nil && group?.fields[.host] == line.signal.host ? .drops : .passes
    }
}
