import Diagnosis
import ErrorCodes

extension LineFamily {
    /// A TLS failure: `SECURE_FAILURE Encountered`, the flags as a number, each flag by name, then
    /// `ERROR: URL=…, Code=12175` or an event with 0x80072f8f.
    ///
    /// The callback's lines come from a thread of WinHTTP, so they are joined by nearness in one log, not by thread.
    static let secureFailure = LineFamily(
        patterns: [.secureFailureBegan, .secureFailureValue, .secureFailureFlag, .winHTTPFailed],
        becomes: [.tlsFailed],
        // More lines than WinHTTP has flags are not one failure.
        recordLimit: 12,
        remembersAs: .failure,
        lines: [
            .part(.secureFailureBegan) { _, _, _ in .opens() },
            .part(.secureFailureValue) { line, _, _ in .adds(SecureFailure.value(of: line.signal)) },
            .part(.secureFailureFlag) { line, group, _ in .adds(SecureFailure.flag(of: line.signal, with: group)) },
            .part(.sendFailed, step: SecureFailure.begin),
            .part(.winHTTPFailed, step: SecureFailure.begin),
            .part(.requestTargeted),
            .part(.transportFailed) { line, _, _ in
                guard case .tls = ToldFailure(line) else { return .passes }
                var fields = line.signal.server
                fields[.code] = line.signal.spelledCode
                return .completes(fields)
            },
            .part(.httpReported) { line, _, memory in
                guard let failure = ReportedFailure(line, memory), failure.code.requestFailure == .tls else {
                    return .passes
                }
                return .completes(failure.fields(of: line, memory))
            },
        ],
        whole: SecureFailure.whole
    )
}

/// What the lines of a TLS failure say; a group keeps the number as printed and the flags by name as another.
private enum SecureFailure {
    /// The flags as the number behind `lpvStatusInformation is`, which WinHTTP handed over.
    static func value(of signal: Signal) -> SignalFields {
        guard let text = signal[.value], let code = ErrorCode(parsing: text) else { return [:] }
        return [.value: hexadecimal(CallbackFlags(rawValue: code.win32.map { UInt32(clamping: $0) } ?? code.hresult))]
    }

    /// One flag by its name, with those before it.
    static func flag(of signal: Signal, with group: LineGroup?) -> SignalFields {
        guard let name = signal[.symbol], let flag = CallbackFlags(parsing: name) else { return [:] }
        return [.flags: hexadecimal(flag.union(flags(group?.fields[.flags]) ?? []))]
    }

    /// `Failed to send request …` and the like with a code of TLS begin a failure, or say nothing new.
    static func begin(_ line: MarkedSignal, _ group: LineGroup?, _ memory: LineMemory) -> LineStep {
        guard group == nil, line.signal.code?.requestFailure == .tls else { return .passes }
        return .opens(line.signal.keeping([.code, .host, .endpoint]))
    }

    /// The names are derived from the number, so it counts when the two disagree; what the names say is told beside it.
    ///
    /// Of a failure without a URL the last target of the log is the best guess for the server.
    static func whole(_ group: LineGroup, _ memory: LineMemory) -> Signal? {
        var fields = group.fields
        let value = flags(group.fields[.value])
        let named = flags(group.fields[.flags])
        fields[.flags] = (value ?? named).flatMap { $0.isEmpty ? nil : hexadecimal($0) }
        fields[.value] = named.flatMap { value == nil || value == $0 ? nil : hexadecimal($0) }
        if !group.isComplete, let target = memory.target(near: group.moment) { fields.complete(with: target.server) }
        return Signal(.tlsFailed, fields)
    }

    private static func flags(_ text: String?) -> CallbackFlags? {
        text.flatMap { UInt32($0.dropFirst(2), radix: 16) }.map { CallbackFlags(rawValue: $0) }
    }

    private static func hexadecimal(_ flags: CallbackFlags) -> String {
        "0x" + String(flags.rawValue, radix: 16)
    }
}
