import CMTraceLog
import ReportModel
import Times

extension Report.Picture.State {
    /// In words, as the legend and the table have it.
    var words: String {
        switch self {
        case .served: "served"
        case .refused: "refused"
        case .unreachable: "unreachable"
        case .tls: "TLS failed"
        case .unanswered: "unanswered"
        case .pki: "PKI certificate"
        case .selfSigned: "self-signed certificate"
        case .entra: "Microsoft Entra"
        case .intranet: "intranet"
        case .internet: "internet"
        case .unknownPlace: "place unknown"
        case .error: "error"
        case .warning: "warning"
        case .valid: "token valid"
        case .received: "token received"
        case .started: "service started"
        case .covered: "logs"
        }
    }

    /// Whether it is drawn high: what is wrong stands out by more than its colour.
    var isTall: Bool {
        switch self {
        case .refused, .unreachable, .tls, .unanswered, .error, .warning, .started, .received: true
        default: false
        }
    }
}

extension Report.Picture {
    /// What a lane is, in words: `Gateway gw.contoso.com`. Of two at one host each tells the end of its role id.
    func words(of lane: Lane, in findings: [Finding]) -> String {
        let name = lane.name.map { " " + $0.shortened(to: 40) } ?? ""
        let isShared = lanes.count { $0.kind == lane.kind && $0.name == lane.name } > 1
        let role = isShared ? lane.role.map { " …" + $0.suffix(5) } ?? "" : ""
        switch lane.kind {
        case .gateway: return "Gateway" + name + role
        case .managementPoint: return "Management point" + name + role
        case .fault:
            let finding = lane.stretches.first?.finding.flatMap { findings.element($0) }
            let end = finding?.status == .recovered ? ", over" : ""
            return finding.map { "\($0.id) \($0.titleWithSubject)".shortened(to: 90) + end } ?? "Fault"
        case .token: return "Token" + (name.isEmpty ? " in the logs" : name)
        case .certificateMode: return "Proves itself by " + lane.states
        case .place: return "Place: " + lane.states
        case .restart: return "Service starts"
        case .coverage: return "Covered by logs"
        }
    }
}

extension Report.Picture.Lane {
    /// The states in their order, each once in a row, no more than fit beside a name.
    fileprivate var states: String {
        var words: [String] = []
        for state in stretches.map(\.state.words) where words.last != state { words.append(state) }
        return words.count > 3
            ? "…, then " + words.suffix(2).joined(separator: ", then ")
            : words.joined(separator: ", then ")
    }
}

extension Report.Picture.Stretch {
    /// From when until when, as the logs write it.
    var span: String {
        guard let first else { return last?.statedText ?? "" }
        guard let last, last.statedText != first.statedText else { return first.statedText }
        return "\(first.statedText) to \(last.clockText(after: first))"
    }

    /// How often, and how; empty where neither is worth a word.
    var circumstances: String {
        let times = count > 1 && state != .covered ? "\(count) times" : nil
        return [times, detail].compactMap { $0 }.joined(separator: ", ")
    }
}

extension String {
    /// The text with its middle left out, where it is longer than so many characters.
    func shortened(to count: Int) -> String {
        guard utf8.count > count, self.count > count else { return self }
        return prefix(count / 2) + "…" + suffix(count - count / 2 - 1)
    }
}
