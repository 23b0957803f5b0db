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

/// A URL, or the `host/path` that logs write without a scheme, taken apart.
package struct ServerLocation: Hashable, Sendable {
    /// In lower case, without port.
    package let host: String
    package let endpoint: Endpoint
    /// The gateway's service number; `nil` outside gateway URLs.
    package let gateway: String?
    /// Whether the URL says `http:`.
    package let isPlainHTTP: Bool

    /// Takes a URL apart; never fails, since placeholders such as `https://<MP>` stand in published logs.
    package init(_ url: String) {
        var rest = url[...]
        let scheme = url.firstRange(of: "://").map { url[..<$0.lowerBound].lowercased() }
        if let end = url.firstRange(of: "://")?.upperBound { rest = url[end...] }
        let pathStart = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let authority = rest[..<pathStart]
        host = authority.prefix { $0 != ":" }.lowercased()
        let path = rest[pathStart...].lowercased()
        endpoint = ServerLocation.endpoint(ofPath: path)
        gateway = endpoint == .gateway ? ServerLocation.gateway(inPath: path) : nil
        isPlainHTTP = scheme == "http"
    }

    private static func endpoint(ofPath path: String) -> Endpoint {
        for (marker, endpoint) in markers where path.contains(marker) { return endpoint }
        return path.isEmpty || path == "/" ? .other : .foreign
    }

    // The gateway stands first: it forwards to the paths of a management point.
    private static let markers: [(String, Endpoint)] = [
        ("/ccm_proxy_", .gateway),
        ("/downloadrestservice.svc", .gatewayContent),
        ("/bgb/", .notification),
        ("/sms_dp_", .distributionPoint),
        ("/nocert_sms_dp_", .distributionPoint),
        ("/ccm_system", .managementPoint),
        ("/sms_mp", .managementPoint),
        ("/ccm_sts", .managementPoint),
        ("/ccm_incoming", .managementPoint),
        ("/ccm_client", .managementPoint),
    ]

    private static func gateway(inPath path: String) -> String? {
        let parts = path.split(separator: "/")
        guard let proxy = parts.firstIndex(where: { $0.hasPrefix("ccm_proxy_") }), proxy + 1 < parts.count else {
            return nil
        }
        let number = parts[proxy + 1].prefix { $0.isNumber }
        return number.isEmpty ? nil : String(number)
    }
}

extension String {
    /// The first place of a text; the standard library offers this only for patterns of its own kind.
    fileprivate func firstRange(of text: String) -> Range<String.Index>? {
        self.ranges(of: text).first
    }
}
