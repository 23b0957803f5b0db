import Tokens

// Whether /mp and CCMHOSTNAME name the same gateway in the form each takes.
extension CommandLineReview {
    mutating func reviewAddresses() {
        let host = arguments["CCMHOSTNAME"]
        let hostAddress = host.flatMap(\.value).flatMap { $0.isEmpty ? nil : GatewayAddress($0) }
        if let host, let hostAddress { review(hostAddress, ofHostName: host) }
        guard let point = arguments["mp"], let value = point.value else { return }
        for text in value.split(separator: ";") {
            let address = GatewayAddress(String(text))
            questionHostAlone(address, at: point, besides: hostAddress)
            guard address.isGateway || sameHost(address, hostAddress) || address.scheme == "http" else { continue }
            review(address, ofManagementPoint: point, besides: hostAddress)
            if let hostAddress, address.isGateway, hostAddress.isGateway { compare(address, hostAddress, at: point) }
        }
    }

    /// A new client on the internet reaches no management point but the one behind the gateway's path.
    private mutating func questionHostAlone(
        _ address: GatewayAddress,
        at point: SetupArgument,
        besides host: GatewayAddress?
    ) {
        guard arguments["regtoken"] != nil, !address.isGateway, !address.host.isEmpty else { return }
        guard !sameHost(address, host) else { return }
        let isSame = host.map { $0.host.lowercased() == address.host.lowercased() } ?? false
        let sentence =
            "/mp: names the host '\(address.host)' alone; a gateway is given with its path, as in "
            + "https://\(address.host)/CCM_Proxy_MutualAuth/<id>."
        report(.addressInconsistent, sentence, at: point, isHint: !isSame)
    }

    private func sameHost(_ one: GatewayAddress, _ other: GatewayAddress?) -> Bool {
        other.map { $0.isGateway && $0.host.lowercased() == one.host.lowercased() } ?? false
    }

    private mutating func review(_ address: GatewayAddress, ofHostName argument: SetupArgument) {
        if let scheme = address.scheme {
            let sentence = "CCMHOSTNAME takes host and path without '\(scheme)://'; only /mp takes it."
            report(.addressInconsistent, sentence, at: argument)
        }
        if address.isGateway, address.id == nil {
            report(.addressInconsistent, "CCMHOSTNAME lacks the number behind the gateway's path.", at: argument)
        }
    }

    private mutating func review(
        _ address: GatewayAddress,
        ofManagementPoint argument: SetupArgument,
        besides host: GatewayAddress?
    ) {
        let isGateway = address.isGateway || sameHost(address, host)
        if isGateway, address.scheme == nil {
            report(.addressInconsistent, "/mp: names a gateway without https:// before it.", at: argument)
        }
        if address.scheme == "http", isGateway || arguments["regtoken"] != nil {
            report(.addressInconsistent, "/mp: has http://; a gateway takes https:// only.", at: argument)
        }
        if isGateway, address.id == nil {
            report(.addressInconsistent, "/mp: lacks the gateway's path, or the number behind it.", at: argument)
        }
    }

    /// Two numbers are no contradiction: each is the role id of one management point behind the gateway ("Security and
    /// privacy for the CMG").
    private mutating func compare(_ point: GatewayAddress, _ host: GatewayAddress, at argument: SetupArgument) {
        if point.host.lowercased() != host.host.lowercased() {
            let sentence = "/mp: and CCMHOSTNAME name different hosts: '\(point.host)' and '\(host.host)'."
            report(.addressInconsistent, sentence, at: argument)
        }
        if point.endpoint?.lowercased() != host.endpoint?.lowercased() {
            report(.addressInconsistent, "/mp: and CCMHOSTNAME have different paths on the gateway.", at: argument)
        }
    }
}
