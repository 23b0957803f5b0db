import Tokens

/// Writes a command line as it should read, without inventing an address that does not stand in it.
struct CommandLineCorrection {
    private let arguments: [SetupArgument]
    /// Names that are left out, in lower case.
    private let omitted: Set<String>
    private let frame: InstallerFrame?
    /// Whether the token itself is written.
    private let showsToken: Bool

    init(
        _ arguments: [SetupArgument],
        without names: [String] = [],
        in frame: InstallerFrame? = nil,
        showsToken: Bool = false
    ) {
        self.arguments = arguments
        self.frame = frame
        self.showsToken = showsToken
        omitted = Set(names.map { $0.lowercased() })
    }

    var text: String {
        var parameters: [String] = []
        var properties: [String] = []
        var seen: Set<String> = []
        for argument in arguments {
            guard let term = argument.term else {
                parameters.append(quoted(shown(argument)))
                continue
            }
            guard !omitted.contains(term.name.lowercased()),
                seen.insert(term.name).inserted || term.name == "source"
            else { continue }
            let text = spelled(term, argument)
            if term.form == .parameter { parameters.append(text) } else { properties.append(text) }
        }
        let (missingParameters, missingProperties) = missing
        let words = (missingParameters + parameters + missingProperties + properties).joined(separator: " ")
        let line = frame?.around(words) ?? "ccmsetup.exe \(words)"
        // Every value but that of /regtoken is masked by itself.
        return showsToken ? line : TokenMask.mask(line)
    }

    /// An argument nobody knows, without a value that looks like a key.
    private func shown(_ argument: SetupArgument) -> String {
        guard let value = argument.value, argument.maskedValue == SecretEdit.maskedValue else {
            return TokenMask.mask(argument.text)
        }
        return TokenMask.mask(argument.text.replacing(value, with: SecretEdit.maskedValue))
    }

    /// What /regtoken needs beside it and what is not there.
    private var missing: (parameters: [String], properties: [String]) {
        guard arguments["regtoken"] != nil else { return ([], []) }
        let isMissing = { (name: String) in arguments[name] == nil && !omitted.contains(name.lowercased()) }
        let point = isMissing("mp") ? ["/mp:https://\(gateway())"] : []
        let host = isMissing("CCMHOSTNAME") ? ["CCMHOSTNAME=\(gateway())"] : []
        let site = isMissing("SMSSITECODE") ? ["SMSSITECODE=<site code>"] : []
        return (point, host + site)
    }

    private func spelled(_ term: SetupTerm, _ argument: SetupArgument) -> String {
        guard term.value != .none else { return term.spelling }
        let value = argument.value ?? ""
        if term.value == .optional, value.isEmpty { return term.name }
        return term.spelling + quoted(corrected(value, of: term))
    }

    private func corrected(_ value: String, of term: SetupTerm) -> String {
        let address = GatewayAddress(value)
        switch term.name {
        case "mp" where value.isEmpty || address.isGateway || isGatewayHost(address):
            return "https://\(gateway(address))"
        case "CCMHOSTNAME" where address.isGateway: return gateway(address)
        case "CCMHOSTNAME" where arguments["regtoken"] != nil && !value.isEmpty:
            return "\(address.host)/CCM_Proxy_MutualAuth/<id>"
        case "CCMHOSTNAME" where address.scheme != nil: return address.withoutScheme
        case "mp" where arguments["regtoken"] != nil && isHostAlone(address):
            return "https://\(address.host)/CCM_Proxy_MutualAuth/<id>"
        case "SMSSITECODE" where !isSiteCode(value): return "<site code>"
        case "regtoken" where showsToken: return arguments[term.name]?.token?.compact ?? TokenMask.mask(value)
        default: return value.isEmpty ? "<\(term.name)>" : TokenMask.mask(value)
        }
    }

    /// Whether a site code can stay: AUTO finds no site for a client that is given a host on the internet.
    private func isSiteCode(_ value: String) -> Bool {
        if value.lowercased() == "auto" { return arguments["CCMHOSTNAME"] == nil }
        return CommandLineReview.isSiteCode(value)
    }

    /// Whether /mp names the host that CCMHOSTNAME names, so that it is a gateway without its path.
    private func isHostAlone(_ address: GatewayAddress) -> Bool {
        guard !address.isGateway, let host = arguments["CCMHOSTNAME"]?.value, !host.isEmpty else { return false }
        return GatewayAddress(host).host.lowercased() == address.host.lowercased()
    }

    private func isGatewayHost(_ address: GatewayAddress) -> Bool {
        addresses.contains { $0.host.lowercased() == address.host.lowercased() }
    }

    /// The gateway addresses that stand behind /mp and CCMHOSTNAME.
    private var addresses: [GatewayAddress] {
        let points = arguments["mp"]?.value?.split(separator: ";").map { GatewayAddress(String($0)) } ?? []
        let host = arguments["CCMHOSTNAME"]?.value.map(GatewayAddress.init)
        return (points + [host].compactMap(\.self)).filter(\.isGateway)
    }

    /// The one gateway that the command line names; placeholders for what it leaves open or contradicts.
    ///
    /// The number is that of one management point behind the gateway, so an address keeps the one it has.
    private func gateway(_ address: GatewayAddress? = nil) -> String {
        let found = addresses
        let host = agreed(found.map(\.host), placeholder: "<CMG host name>")
        let endpoint = agreed(found.compactMap(\.endpoint), placeholder: "CCM_Proxy_MutualAuth")
        let id = address?.id ?? agreed(found.compactMap(\.id), placeholder: "<id>")
        return "\(host)/\(endpoint)/\(id)"
    }

    /// The text that all agree on in any case; the placeholder where they do not, or where there is none.
    private func agreed(_ texts: [String], placeholder: String) -> String {
        guard let first = texts.first, texts.allSatisfy({ $0.lowercased() == first.lowercased() }) else {
            return placeholder
        }
        return first
    }

    private func quoted(_ value: String) -> String {
        value.utf8.contains(0x20) && !value.contains("<") && !value.contains("[token") ? "\"\(value)\"" : value
    }
}
