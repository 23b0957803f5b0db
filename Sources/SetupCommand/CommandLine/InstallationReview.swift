import Tokens

// What a command line asks of the installation as a whole.
extension CommandLineReview {
    /// A new client on the internet must be given a gateway, not only its host: the path says which management point
    /// behind it is meant.
    mutating func reviewGatewayPath() {
        guard let host = arguments["CCMHOSTNAME"], let value = host.value, !value.isEmpty else { return }
        let address = GatewayAddress(value)
        guard !address.isGateway, arguments["regtoken"] != nil || address.hasCloudName else { return }
        let sentence =
            "CCMHOSTNAME names the host '\(address.host)' alone; a gateway is given with its path, as in "
            + "\(address.host)/CCM_Proxy_MutualAuth/<id>."
        report(.addressInconsistent, sentence, at: host)
    }

    /// ccmsetup takes a valid PKI certificate before it asks Microsoft Entra ("Microsoft Entra authentication workflow").
    mutating func reviewMethods() {
        let names = ["AADCLIENTAPPID", "AADRESOURCEURI", "AADTENANTID", "AADTENANTNAME"]
        guard let certificate = arguments["UsePKICert"], names.contains(where: { arguments[$0] != nil }) else { return }
        let sentence =
            "/UsePKICert stands beside properties of Microsoft Entra: with a valid PKI certificate the client does not "
            + "use Microsoft Entra. Leave out what is not meant."
        report(.methodsMixed, sentence, at: certificate, isHint: true)
    }

    /// The command line of an app in Microsoft Intune takes so many characters ("Prepare internet-based devices for
    /// co-management").
    static let longestForIntune = 1024

    /// A token alone has about 870 characters, so that a whole command line is soon too long for Intune.
    mutating func reviewLength(_ count: Int) {
        guard count > CommandLineReview.longestForIntune else { return }
        let sentence =
            "The command line has \(count) characters. Microsoft Intune takes \(CommandLineReview.longestForIntune) for "
            + "an app; where it is deployed that way, leave out what the client learns by itself, such as SMSMP."
        report(.tooLongForIntune, sentence, isHint: true)
    }
}

extension CommandLine {
    /// Whether it is one argument without the program: a piece somebody cut out, of which nothing can be missing.
    package var isFragment: Bool { arguments.count == 1 && arguments.first?.position == start }
}

extension GatewayAddress {
    /// Whether the host bears a name that Azure gives to gateways and to nothing in a company's own network.
    fileprivate var hasCloudName: Bool {
        let name = host.lowercased()
        return [".cloudapp.net", ".cloudapp.azure.com", ".usgovcloudapp.net", ".chinacloudapp.cn"].contains {
            name.hasSuffix($0)
        }
    }
}
