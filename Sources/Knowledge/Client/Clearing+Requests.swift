import Diagnosis

extension Clearing {
    /// Anything the same server answered: whatever kept TLS or the connection from coming about is gone.
    ///
    /// 407 is no answer of the server: it comes from a proxy before it, as others come from a captive portal.
    static let anyAnswer = Clearing(
        .answer,
        toldAs: SignalFilter(
            .requestSucceeded,
            .requestRefused,
            .tokenReceived,
            .managementPointFound,
            where: [.has(.host), .not([.status(407...407)]), .not([.portalStatus])]
        )
    )

    /// A request that the same server served. The notification channel proves nothing: it has its own way in.
    static let success = Clearing(.service, toldAs: .served)
}

extension SignalFilter {
    /// A request that a gateway or management point served, by lines that name it.
    static let served = SignalFilter(
        .requestSucceeded,
        .tokenReceived,
        .managementPointFound,
        .replyReceived,
        .policyDownloaded,
        where: [.has(.host), .not([.endpoint([.notification])])]
    )
}

extension SignalFilter.Condition {
    /// A gateway or management point, not a distribution point or the notification channel.
    static let carriesManagement = SignalFilter.Condition.endpoint(Endpoint.allCases.filter(\.carriesManagement))
}
