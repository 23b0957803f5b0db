import Tokens

/// The address of a management point or gateway as it stands behind `/mp:` or `CCMHOSTNAME=`.
package struct GatewayAddress: Sendable, Hashable {
    /// `https` or `http` in lower case, or what else stood before `://`; `nil` for none.
    package let scheme: String?
    package let host: String
    /// `CCM_Proxy_MutualAuth` or its like, as written; `nil` for a management point's plain name.
    package let endpoint: String?
    /// The gateway's number behind the endpoint; `nil` when missing.
    package let id: String?

    package init(_ text: String) {
        var rest = text[...]
        let utf8 = text.utf8
        if let colon = utf8.firstIndex(of: UInt8(ascii: ":")), text[colon...].hasPrefix("://") {
            scheme = text[..<colon].lowercased()
            rest = text[colon...].dropFirst(3)
        } else {
            scheme = nil
        }
        let parts = rest.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        host = parts.first.map(String.init) ?? ""
        let path = parts.dropFirst().map(String.init).filter { !$0.isEmpty }
        endpoint = path.first.flatMap { $0.lowercased().hasPrefix("ccm_proxy_") ? $0 : nil }
        id = endpoint == nil || path.count < 2 ? nil : path[1]
    }

    /// Whether this is a cloud management gateway's address rather than a management point's.
    package var isGateway: Bool { endpoint != nil }

    /// Host, endpoint and number without a scheme, as CCMHOSTNAME takes them; a placeholder for a missing number.
    var withoutScheme: String {
        guard let endpoint else { return host }
        return "\(host)/\(endpoint)/\(id ?? "<id>")"
    }
}
