import Diagnosis

extension CaseFile {
    /// Whether a server goes by a classic cloud service's name in Azure, and the client's gateways go by others.
    ///
    /// A gateway that bears such a name itself, with a certificate for it, is none of these.
    func isCloudNameOfAnother(_ host: String?) -> Bool {
        guard let name = host?.lowercased(), name.hasSuffix(".cloudapp.net") else { return false }
        let gateways = client.gatewayHosts
        return !gateways.isEmpty && !gateways.contains(name)
    }
}
