import Diagnosis
import ReportModel

extension Check {
    /// Requests that a gateway refused with one of its own texts; a request the same server serves later clears it.
    static func refused(with text: String) -> Check {
        .seen(SignalFilter(.requestRefused, where: [.contains(.statusText, text)]), by: .host, clearedBy: .success)
    }
}

extension Detection {
    /// The same, weighed by whether any server is reached after it, if no server is named.
    ///
    /// Task sequences name none, so that nobody can tell their refusals door by door; what they are refused to the end
    /// keeps them from going on all the same.
    func weighedWithoutServer(in caseFile: CaseFile) -> Detection {
        guard isActive, let last = histories.map(\.last.moment).max(),
            histories.allSatisfy({ $0.signal.host == nil })
        else { return self }
        let reached = [caseFile.service.lastService?.last.moment, caseFile.lastMoment(.managementPointNamed)]
        let isReached = reached.compactMap(\.self).contains { $0 > last }
        var copy = self
        copy.severity = isReached ? .warning : .error
        copy.notes.append(
            isReached
                ? "The line names no server; a management point is reached after it."
                : "The line names no server, and none is reached after it."
        )
        return copy
    }
}

extension SignalFilter.Condition {
    /// One of the texts that name what the gateway itself found, and that have a rule of their own.
    static let gatewayText = SignalFilter.Condition.any([
        .contains(.statusText, "CMGConnector_Clientcertificaterequired"),
        .contains(.statusText, "CMGConnector_Forbidden"),
        .contains(.statusText, "CMGConnector_Unauthorized"),
        .contains(.statusText, "CMGConnector_InternalServerError"),
        .contains(.statusText, "CMGService_Invalid_Token"),
    ])
}
