import CMTraceLog
import Times

/// A URL, or the `host/path` that logs write without a scheme, taken apart.
package struct ServerLocation: Hashable, Sendable {
    /// In lower case, without port.
    package let host: String
    package let endpoint: Endpoint
    /// The role id of the management point in a gateway's URL; `nil` outside of such URLs.
    package let gateway: String?
    /// Whether the URL says `http:`.
    package let isPlainHTTP: Bool

    /// Takes a URL apart; never fails, since placeholders such as `https://<MP>` stand in published logs.
    package init(_ url: String) {
        let text = Array(url.lowercased().utf8)
        let bytes = text.span.bytes
        let colon = text.indices.first { bytes.hasBytes("://", at: $0) }
        let hostStart = colon.map { $0 + 3 } ?? 0
        let rest = text[hostStart...]
        let path = rest[(rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex)...]
        let hostEnd = rest[..<path.startIndex].firstIndex(of: UInt8(ascii: ":")) ?? path.startIndex
        host = bytes.text(hostStart..<hostEnd)
        endpoint = ServerLocation.endpoint(ofPath: path, in: bytes)
        gateway = endpoint == .gateway ? ServerLocation.gateway(inPath: path) : nil
        isPlainHTTP = colon == 4 && bytes.hasBytes("http", at: 0)
    }

    private static func endpoint(ofPath path: ArraySlice<UInt8>, in bytes: RawSpan) -> Endpoint {
        let slashes = path.indices.filter { path[$0] == UInt8(ascii: "/") }
        for (marker, endpoint) in markers where slashes.contains(where: { bytes.hasBytes(marker, at: $0) }) {
            return endpoint
        }
        return path.isEmpty || path.elementsEqual("/".utf8) ? .other : .foreign
    }

    // In lower case. The gateway stands first: it forwards to the paths of a management point.
    private static let markers: [(StaticString, Endpoint)] = [
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

    /// The digits behind `/ccm_proxy_…/`.
    private static func gateway(inPath path: ArraySlice<UInt8>) -> String? {
        let parts = path.split(separator: UInt8(ascii: "/"))
        guard let proxy = parts.firstIndex(where: { $0.starts(with: "ccm_proxy_".utf8) }), proxy + 1 < parts.count
        else {
            return nil
        }
        let number = parts[proxy + 1].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return number.isEmpty ? nil : String(decoding: number, as: UTF8.self)
    }
}
