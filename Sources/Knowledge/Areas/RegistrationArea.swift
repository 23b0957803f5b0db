import Diagnosis
import ReportModel

extension AreaReader {
    static let registration = AreaReader(.registration, logs: ["ClientIDManagerStartup"]) { caseFile, _ in
        let state = Registration.state(in: caseFile)
        return AreaReading(
            Registration.summary(state, in: caseFile),
            facts: Registration.facts(state, in: caseFile),
            showsWork: state == .registered
        )
    }
}

private enum Registration {
    enum State: String {
        case registered
        case pending
        case rejected
        case unregistered
        case unknown
    }

    static func state(in caseFile: CaseFile) -> State {
        let last = caseFile.latest(
            .registered,
            .alreadyRegistered,
            .registrationPending,
            .registrationRejected,
            .registrationRequested,
            .registrationRequestFailed
        )
        switch last?.signal.kind {
        case .registered, .alreadyRegistered: return .registered
        case .registrationPending: return .pending
        case .registrationRejected: return .rejected
        case .registrationRequested, .registrationRequestFailed: return .unregistered
        default: return caseFile.client.isRegistered ? .registered : .unknown
        }
    }

    static func summary(_ state: State, in caseFile: CaseFile) -> String {
        let id = caseFile.client.clientID.map { " as \($0)" } ?? ""
        switch state {
        case .registered: return "Registered\(id)\(approval(in: caseFile))."
        case .pending: return "A registration is pending."
        case .rejected: return "The site rejected the registration."
        case .unregistered: return "A registration was requested; its end is not in these logs."
        case .unknown: return caseFile.unseen("whether the client is registered")
        }
    }

    private static func approval(in caseFile: CaseFile) -> String {
        switch caseFile.latest(.registered)?.signal[.approval] {
        case "3": " with a Microsoft Entra identity (approval status 3)"
        case let status?: " (approval status \(status))"
        case nil: ""
        }
    }

    static func facts(_ state: State, in caseFile: CaseFile) -> [Fact] {
        var facts = [Fact("state", .text(state.rawValue))]
        if let id = caseFile.client.clientID { facts.append(Fact("clientId", .text(id))) }
        if let approval = caseFile.latest(.registered)?.signal[.approval].flatMap({ Int($0) }) {
            facts.append(Fact("approval", .number(approval)))
        }
        return facts
    }
}
