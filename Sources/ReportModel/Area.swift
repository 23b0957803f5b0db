/// A part of the path from a client to its site that can be well or broken by itself.
package enum Area: String, Hashable, Sendable, Codable, CaseIterable {
    /// PKI, self-signed or Microsoft Entra: how the client proves who it is.
    case certificateMode = "certificate-mode"
    case token
    /// Management points, the gateway's address, and rotation among them.
    case location
    /// TLS: whether the client accepts the server's certificate.
    case trust
    /// What gateways and management points answer.
    case gateway
    case registration
    /// ccmsetup.
    case setup
    /// The logs themselves. It has findings but no state of its own.
    case evidence

    /// The areas of which a report gives a state, in the order of the report.
    package static let reported = allCases.filter { $0 != .evidence }
}
