import Diagnosis

extension SignalFilter {
    /// The client turned to a gateway as its internet management point.
    static let gatewayLocated = SignalFilter(.internetManagementPointRotated, where: [.endpoint([.gateway])])
}

extension Clearing {
    /// The client has a gateway now.
    static let gatewayLocated = Clearing(.gatewayLocated, sameIn: nil)
}
