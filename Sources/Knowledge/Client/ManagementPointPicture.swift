import AuthenticationMethods
import Diagnosis

extension ClientPicture {
    /// Modes the management point on the internal network may have; every mode when the logs do not say.
    ///
    /// `SSLState` 0 and "MP HTTPS enabled = 0" stand for HTTP, plain or enhanced: the logs do not tell which.
    var internalManagementPointModes: [ManagementPointMode] {
        let latest = managementPointStatements.max { $0.last.moment < $1.last.moment }
        switch latest.flatMap({ $0.lastSignal.speaksHTTPS }) {
        case true: return [.https]
        case false: return [.http, .ehttp]
        case nil: return ManagementPointMode.allCases
        }
    }

    /// Records that say how the client's management point takes connections.
    var managementPointStatements: [History] {
        let named = SignalFilter(
            .assignedManagementPointRotated,
            .defaultManagementPointFound,
            .managementPointNamed
        )
        return caseFile.histories(matching: named).filter { $0.lastSignal.speaksHTTPS != nil }
    }
}

extension Signal {
    /// Whether a management point takes HTTPS, by its own word; `nil` when it does not say.
    var speaksHTTPS: Bool? {
        if kind == .defaultManagementPointFound { return self[.state].map { $0 != "0" } }
        guard let capabilities else { return nil }
        guard let state = capabilities.value(of: "SSLState") else { return capabilities.has("SSL") ? true : nil }
        return state != "0"
    }

    private var capabilities: Capabilities? { self[.capabilities].map(Capabilities.init) }
}
