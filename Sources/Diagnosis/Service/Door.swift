/// One way from a client to its site: a server, and the management point behind it where that is a gateway.
///
/// The number in a gateway's URL is the role id of one management point behind it, another for each: two numbers at one
/// host are two management points ("Security and privacy for the cloud management gateway", "MP role id").
package struct Door: Hashable, Sendable {
    /// In lower case.
    package let host: String
    /// The role id of the management point behind a gateway; `nil` where no line names one.
    package let role: String?
    package let kind: Kind

    /// What kind of door it is; one of a kind stands in for another.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case gateway
        case managementPoint = "management-point"
    }

    /// A door.
    package init(host: String, role: String? = nil, kind: Kind) {
        self.host = host
        self.role = role
        self.kind = kind
    }

    /// As a sentence names it: `the gateway cmg.contoso.com`.
    package var words: String { (kind == .gateway ? "the gateway " : "the management point ") + host }
}
