import CMTraceLog
package import Diagnosis
import ErrorCodes

/// Joins the records in which a client tells of one request.
///
/// A TLS failure is told as: `SECURE_FAILURE Encountered`, the flags as a number, each flag by name, then
/// `ERROR: URL=…, Code=12175` and an event with HRESULT 0x80072f8f. The callback's lines come from a thread of WinHTTP,
/// so they are joined by nearness in one log, not by thread. A refused request is told as `ERROR: URL=…, Code=0`,
/// `ERROR INFO: StatusCode=403 …` and an event with 0x87d0027e.
package struct TransportAssembler: SignalAssembler {
    private var secureFailure: SecureFailure?
    private var refusal: MarkedSignal?
    /// `Failed to send request …` without the line that tells it in full, so far.
    private var sendFailure: MarkedSignal?
    /// The last failure given out, so that the event which repeats it is not counted again.
    private var lastFailure: (host: String?, moment: Moment)?
    /// Where the last request of the log went, for failures that name no URL.
    private var target: (signal: Signal, moment: Moment)?
    private var tokenServer: (signal: Signal, moment: Moment)?
    private var clientID: String?

    /// Records of one request follow each other within seconds; two minutes leave room for slow time-outs.
    private static let windowMinutes: Int64 = 2

    /// An assembler at the start of a log.
    package init() {}

    package mutating func take(_ signal: MarkedSignal) -> [MarkedSignal] {
        var complete = expire(before: signal)
        switch signal.signal.kind {
        case .secureFailureBegan:
            complete += takeSecureFailure()
            secureFailure = SecureFailure(signal)
        case .secureFailureValue, .secureFailureFlag:
            secureFailure.add(signal)
        case .transportFailed:
            complete += takeFailure(signal)
        case .transportStatus:
            complete += takeStatus(signal)
        case .httpReported:
            complete += takeReport(signal)
        case .sendFailed, .winHTTPFailed:
            complete += takeFailedCall(signal)
        case .requestTargeted:
            note(target: signal)
        case .tokenRequested:
            if let moment = signal.moment { tokenServer = (signal.signal, moment) }
            complete.append(signal)
        case .tokenReceived:
            complete.append(withServer(signal))
        case .postFailed:
            // A post that fails is told in detail before; this line only repeats it under another code.
            complete += takeRefusal() + [signal]
        default:
            complete.append(signal)
        }
        return complete
    }

    package var isIdle: Bool { secureFailure == nil && refusal == nil && sendFailure == nil }

    package func isUnaffected(by signal: Signal, at moment: Moment) -> Bool {
        // A reported success ends the wait for a refusal's status, and so does a post that failed.
        if refusal != nil, signal.kind == .httpReported || signal.kind == .postFailed { return false }
        return !hasExpired(refusal?.moment, at: moment) && !hasExpired(secureFailure?.marks.first?.moment, at: moment)
            && !hasExpired(sendFailure?.moment, at: moment)
    }

    package func settled(_ signal: Signal) -> Signal? {
        switch signal.kind {
        case .httpReported: signal.code?.hresult == 0 ? success(of: signal) : nil
        case .secureFailureBegan, .secureFailureValue, .secureFailureFlag, .transportFailed, .transportStatus,
            .sendFailed,
            .winHTTPFailed, .requestTargeted, .tokenRequested, .tokenReceived:
            nil
        default: signal
        }
    }

    package mutating func finish() -> [MarkedSignal] {
        takeRefusal() + takeSecureFailure() + takeSendFailure()
    }
}

// MARK: - Failures

extension TransportAssembler {
    /// `ERROR: URL=…`: a TLS or connection failure is complete now; an HTTP error waits for its status.
    private mutating func takeFailure(_ signal: MarkedSignal) -> [MarkedSignal] {
        var complete = takeRefusal()
        note(target: signal)
        dropSendFailure(toldBy: signal)
        let code = signal.signal.code?.win32 ?? 0
        if signal.signal[.symbol] == "CCM_E_NO_CLIENT_PKI_CERT" {
            complete.append(MarkedSignal(signal.signal.with(kind: .clientCertificateMissing), marks: signal.marks))
        } else if code == 0 {
            refusal = signal
        } else if TransportAssembler.isTLS(code) {
            complete.append(failed(signal, as: .tlsFailed))
        } else {
            complete.append(failed(signal, as: .connectionFailed))
        }
        return complete
    }

    /// `ERROR INFO: StatusCode=…`: completes a refused request; after another failure it says nothing new.
    private mutating func takeStatus(_ signal: MarkedSignal) -> [MarkedSignal] {
        let status = signal.signal.with([:])
        guard status.status != nil else { return takeRefusal() }
        var fields: SignalFields = [:]
        fields[.status] = status[.status]
        fields[.statusText] = status[.statusText].map { GatewayStatusText.find(in: $0)?.text ?? $0 }
        let request = refusal
        refusal = nil
        let base = request?.signal ?? signal.signal
        let joined = MarkedSignal(
            Signal(.requestRefused, base.keeping([.host, .endpoint, .gateway]).merging(fields)),
            marks: (request?.marks ?? []) + signal.marks
        )
        remember(joined)
        return [joined]
    }

    /// `Failed to send request …` and the like: the beginning of a failure that is told in full, or all there is.
    private mutating func takeFailedCall(_ signal: MarkedSignal) -> [MarkedSignal] {
        guard let code = signal.signal.code?.win32 else { return [] }
        guard TransportAssembler.isTLS(code) else {
            // Other calls name no server; what they were about is told beside them or not at all.
            guard signal.signal.kind == .sendFailed, TransportAssembler.isConnection(code) else { return [] }
            let earlier = takeSendFailure()
            sendFailure = signal
            return earlier
        }
        guard secureFailure == nil else { return [] }
        var started = SecureFailure(signal)
        started.code = signal.signal[.code]
        started.host = signal.signal.host
        started.endpoint = signal.signal[.endpoint]
        secureFailure = started
        return []
    }

    /// The event at the end of a request: success, or a failure that may have been told in detail before.
    private mutating func takeReport(_ signal: MarkedSignal) -> [MarkedSignal] {
        var complete = takeRefusal() + identify(signal)
        let fields = signal.signal.keeping([.host]).merging(endpoint(ofFailed: signal))
        guard let code = signal.signal.code else { return complete }
        if code.hresult == 0 {
            complete.append(MarkedSignal(success(of: signal.signal), marks: signal.marks))
        } else if !isRepeated(signal) {
            dropSendFailure(toldBy: signal)
            complete += reportedFailure(code, signal, fields)
        }
        return complete
    }

    private func success(of signal: Signal) -> Signal {
        Signal(.requestSucceeded, signal.keeping([.host, .endpoint]).merging(endpoint(of: signal)))
    }

    private mutating func reportedFailure(
        _ code: ErrorCode,
        _ signal: MarkedSignal,
        _ fields: SignalFields
    ) -> [MarkedSignal] {
        let coded = fields.merging([.code: code.hexadecimalSpelling])
        if let win32 = code.win32, TransportAssembler.isTLS(win32) {
            return [failed(MarkedSignal(Signal(.transportFailed, coded), marks: signal.marks), as: .tlsFailed)]
        }
        if let win32 = code.win32, TransportAssembler.isConnection(win32) {
            return [MarkedSignal(Signal(.connectionFailed, coded), marks: signal.marks)]
        }
        guard let status = signal.signal.status else { return [] }
        let refused = fields.merging([.status: String(status)])
        return [MarkedSignal(Signal(.requestRefused, refused), marks: signal.marks)]
    }

    /// A failure of a request, with the TLS details that came shortly before.
    private mutating func failed(_ signal: MarkedSignal, as kind: SignalKind) -> MarkedSignal {
        var fields = signal.signal.keeping([.host, .endpoint, .gateway])
        fields[.code] = signal.signal.code?.hexadecimalSpelling
        var marks = signal.marks
        if kind == .tlsFailed, let details = secureFailure {
            fields.complete(with: details.fields)
            marks = details.marks + marks
            secureFailure = nil
        }
        let joined = MarkedSignal(Signal(kind, fields), marks: marks)
        remember(joined)
        return joined
    }

    /// The error numbers of WinHTTP, of which those of TLS are told apart before.
    private static func isConnection(_ code: Int) -> Bool {
        (12_001...12_190).contains(code)
    }

    /// The TLS error numbers of WinHTTP: 12037, 12038, 12044, 12045, 12057, 12157, 12169, 12170, 12175, 12179, 12185, 12186.
    private static func isTLS(_ code: Int) -> Bool {
        [12037, 12038, 12044, 12045, 12057, 12157, 12169, 12170, 12175, 12179, 12185, 12186].contains(code)
    }
}

// MARK: - What is held back

extension TransportAssembler {
    /// Gives out what has waited too long for its completion.
    private mutating func expire(before signal: MarkedSignal) -> [MarkedSignal] {
        guard let now = signal.moment else { return [] }
        var complete: [MarkedSignal] = []
        if hasExpired(refusal?.moment, at: now) { complete += takeRefusal() }
        if hasExpired(secureFailure?.marks.first?.moment, at: now) { complete += takeSecureFailure() }
        if hasExpired(sendFailure?.moment, at: now) { complete += takeSendFailure() }
        return complete
    }

    private func hasExpired(_ moment: Moment?, at now: Moment) -> Bool {
        guard let moment else { return false }
        return moment.minutes(from: now) >= TransportAssembler.windowMinutes
    }

    /// A request that could not be sent and of which nothing else was told.
    private mutating func takeSendFailure() -> [MarkedSignal] {
        guard let failure = sendFailure else { return [] }
        sendFailure = nil
        var fields = failure.signal.keeping([.host, .endpoint, .gateway])
        fields[.code] = failure.signal.code?.hexadecimalSpelling
        return [MarkedSignal(Signal(.connectionFailed, fields), marks: failure.marks)]
    }

    /// Forgets the failed call that another line tells in full.
    private mutating func dropSendFailure(toldBy signal: MarkedSignal) {
        if sendFailure?.signal.host == signal.signal.host { sendFailure = nil }
    }

    private mutating func takeRefusal() -> [MarkedSignal] {
        guard let request = refusal else { return [] }
        refusal = nil
        let joined = MarkedSignal(
            Signal(.requestRefused, request.signal.keeping([.host, .endpoint, .gateway])),
            marks: request.marks
        )
        remember(joined)
        return [joined]
    }

    /// A TLS failure of which no URL was told; the last target of this log is the best guess for its server.
    private mutating func takeSecureFailure() -> [MarkedSignal] {
        guard let details = secureFailure, let moment = details.marks.first?.moment else { return [] }
        secureFailure = nil
        var fields = details.fields
        if let target, target.moment.minutes(from: moment) < TransportAssembler.windowMinutes {
            fields.complete(with: target.signal.keeping([.host, .endpoint, .gateway]))
        }
        let joined = MarkedSignal(Signal(.tlsFailed, fields), marks: details.marks)
        remember(joined)
        return [joined]
    }

    private mutating func remember(_ signal: MarkedSignal) {
        guard let moment = signal.moment else { return }
        lastFailure = (signal.signal.host, signal.marks.last?.moment ?? moment)
    }

    private mutating func note(target signal: MarkedSignal) {
        guard let moment = signal.moment else { return }
        target = (signal.signal, moment)
    }

    /// An event follows the failure that it repeats within seconds, in milliseconds.
    private static let repeatWindow: UInt64 = 10_000

    /// Whether an event repeats the failure given out last.
    ///
    /// Near counts in both directions: threads write a little out of order, and a clock that was set back makes what
    /// came later look earlier by minutes, which is no repeat.
    private func isRepeated(_ signal: MarkedSignal) -> Bool {
        guard let lastFailure, let moment = signal.moment else { return false }
        let sameHost = lastFailure.host == nil || lastFailure.host == signal.signal.host
        return sameHost && moment.isWithin(milliseconds: TransportAssembler.repeatWindow, of: lastFailure.moment)
    }
}

// MARK: - Servers and clients

extension TransportAssembler {
    /// A token that was received belongs to the server it was asked of.
    private func withServer(_ signal: MarkedSignal) -> MarkedSignal {
        guard let tokenServer, let moment = signal.moment,
            tokenServer.moment.minutes(from: moment) < TransportAssembler.windowMinutes
        else { return signal }
        let server = tokenServer.signal.keeping([.host, .endpoint, .gateway])
        return MarkedSignal(signal.signal.with(server), marks: signal.marks)
    }

    /// Events name only a host; the component that raised one tells what it was talking to.
    private func endpoint(of signal: Signal) -> SignalFields {
        switch signal[.component]?.lowercased() {
        case "bgbagent": [.endpoint: Endpoint.notification.rawValue]
        case "datatransferservice", "contenttransfermanager", "cas": [.endpoint: Endpoint.distributionPoint.rawValue]
        default: [.endpoint: Endpoint.managementPoint.rawValue]
        }
    }

    /// A failure that is reported more than once belongs to the URL that was just told for its host.
    private func endpoint(ofFailed signal: MarkedSignal) -> SignalFields {
        if let target, let moment = signal.moment, target.signal.host == signal.signal.host,
            target.moment.minutes(from: moment) < TransportAssembler.windowMinutes
        {
            return target.signal.keeping([.endpoint])
        }
        return endpoint(of: signal.signal)
    }

    /// The client's ID, when it is another one than before.
    private mutating func identify(_ signal: MarkedSignal) -> [MarkedSignal] {
        guard let id = signal.signal[.reporter], id != clientID else { return [] }
        clientID = id
        return [MarkedSignal(Signal(.clientIdentified, [.clientID: id]), marks: signal.marks)]
    }
}
