import Diagnosis

extension Check {
    /// Requests that a gateway refused with one of its own texts; a request the same server serves later clears it.
    static func refused(with text: String) -> Check {
        .seen(SignalFilter(.requestRefused, where: [.contains(.statusText, text)]), by: .host, clearedBy: .success)
    }
}

extension SignalFilter.Condition {
    /// One of the texts that name what the gateway itself found.
    static let gatewayText = SignalFilter.Condition.any([
        .contains(.statusText, "CMGConnector_"),
        .contains(.statusText, "CMGService_"),
    ])
}
