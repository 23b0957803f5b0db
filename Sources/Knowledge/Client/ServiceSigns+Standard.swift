package import Diagnosis
import ErrorCodes

extension ServiceSigns {
    /// Which lines show what became of requests to gateways and management points.
    ///
    /// The notification channel and distribution points prove nothing either way: they have ways in of their own.
    package static let standard = ServiceSigns(
        served: SignalFilter(
            .requestSucceeded,
            .tokenReceived,
            .managementPointFound,
            .replyReceived,
            .policyDownloaded,
            .policyAssignmentsReceived,
            .siteInformationRefreshed,
            .siteSigningCertificateRefreshed,
            where: [
                .not([.endpoint([.notification, .distributionPoint, .foreign])]),
                .any([.lacks(.origin), .equals(.origin, ["MP"])]),
            ]
        ),
        failed: [
            (.refused, SignalFilter(.requestRefused, where: [.has(.host), .has(.status), .keepsFromManagement])),
            (.unreachable, SignalFilter(.connectionFailed, where: [.keepsFromManagement])),
            (.tls, SignalFilter(.tlsFailed, where: [.keepsFromManagement])),
            (
                .unanswered,
                SignalFilter(.postFailed, where: [.code([ErrorCode(0x8000_000a)]), .keepsFromManagement])
            ),
        ],
        repeated: SignalFilter(.postFailed, where: [.has(.host), .keepsFromManagement]),
        chosen: SignalFilter(
            .internetManagementPointRotated,
            .assignedManagementPointRotated,
            .defaultManagementPointFound
        ),
        onInternet: SignalFilter(.clientOnInternet),
        onIntranet: SignalFilter(.clientOnIntranet),
        guessed: SignalFilter(.requestSucceeded),
        isPublic: PublicServers.contains
    )
}

extension SignalFilter.Condition {
    /// Of a gateway or management point, and not of content that a gateway hands out.
    fileprivate static let keepsFromManagement = SignalFilter.Condition.endpoint(
        Endpoint.allCases.filter { $0.carriesManagement && $0 != .gatewayContent }
    )
}
