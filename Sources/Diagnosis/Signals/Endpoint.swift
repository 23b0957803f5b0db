/// What answers under a URL of a client log.
package enum Endpoint: String, Hashable, Sendable, CaseIterable {
    /// A cloud management gateway: `/CCM_Proxy_MutualAuth/…`, `/CCM_Proxy_ServerAuth/…` in any case.
    case gateway
    /// Content that a gateway serves: `/downloadrestservice.svc/…`.
    case gatewayContent
    /// A management point: `/ccm_system…/request`, `/SMS_MP/…`, `/CCM_STS`, `/CCM_Incoming/…`, `/CCM_Client/…`.
    case managementPoint
    /// A distribution point: `/SMS_DP_SMSPKG$/…`.
    case distributionPoint
    /// The notification channel: `/bgb/handler.ashx`.
    case notification
    /// A bare server name, which may be any of these.
    case other
    /// A URL with a path that is none of these: another service's, unless its server is known otherwise.
    case foreign

    /// Whether failures here keep the client from being managed through a gateway or management point.
    package var carriesManagement: Bool {
        switch self {
        case .gateway, .gatewayContent, .managementPoint, .other: true
        case .distributionPoint, .notification, .foreign: false
        }
    }
}
