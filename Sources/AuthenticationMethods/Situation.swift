/// What a device is joined to, as the published tables divide devices.
package enum JoinState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Neither to a domain nor to Microsoft Entra.
    case workgroup
    /// To an Active Directory domain only.
    case ad
    /// To Microsoft Entra only.
    case entra
    /// To an Active Directory domain and to Microsoft Entra.
    case hybrid

    /// The state that two lines of `dsregcmd /status` stand for: `AzureAdJoined` and `DomainJoined`
    /// (https://learn.microsoft.com/entra/identity/devices/troubleshoot-device-dsregcmd).
    package init(isEntraJoined: Bool, isDomainJoined: Bool) {
        switch (isEntraJoined, isDomainJoined) {
        case (false, false): self = .workgroup
        case (false, true): self = .ad
        case (true, false): self = .entra
        case (true, true): self = .hybrid
        }
    }

    /// Whether Microsoft Entra knows the device as joined; a merely registered one (`WorkplaceJoined`) does not count.
    package var isEntraJoined: Bool { self == .entra || self == .hybrid }

    /// What such a device is, as the end of a sentence.
    package var words: String {
        switch self {
        case .workgroup: "in a workgroup"
        case .ad: "joined to Active Directory only"
        case .entra: "joined to Microsoft Entra"
        case .hybrid: "hybrid-joined (Active Directory and Microsoft Entra)"
        }
    }
}

/// Where a client is.
package enum ClientPlace: String, Hashable, Sendable, Codable, CaseIterable {
    /// On the internet, so that it reaches its site through a cloud management gateway.
    case internet
    /// On the internal network, where it talks to a management point itself.
    case intranet = "internal"

    /// The place as a phrase.
    package var words: String {
        switch self {
        case .internet: "on the internet, through the gateway"
        case .intranet: "on the internal network, without the gateway"
        }
    }
}

/// How a management point takes connections from clients.
package enum ManagementPointMode: String, Hashable, Sendable, CaseIterable {
    /// HTTP only.
    case http
    /// HTTP, in a site that makes certificates for its HTTP site systems: HTTPS works too.
    case ehttp
    case https

    /// The mode's usual name.
    package var words: String {
        switch self {
        case .http: "HTTP"
        case .ehttp: "enhanced HTTP"
        case .https: "HTTPS"
        }
    }
}

/// For whom things can be deployed.
package enum Scenario: String, Hashable, Sendable, CaseIterable {
    case device
    case user
}

/// What a client proves itself with.
package enum AuthenticationMethod: String, Hashable, Sendable, CaseIterable {
    case entra
    case pki
    /// A token of the site, which a bulk registration token can buy.
    case siteToken = "site-token"
    /// The certificate a client makes itself: no method for a gateway, but the usual one on the internal network.
    case selfSigned = "self-signed"

    /// The method's usual name.
    package var words: String {
        switch self {
        case .entra: "Microsoft Entra ID"
        case .pki: "PKI certificate"
        case .siteToken: "site token"
        case .selfSigned: "self-signed certificate"
        }
    }
}

/// One place in the table: a device, where it is, the management point behind it, and a method.
package struct Situation: Hashable, Sendable {
    package let join: JoinState
    package let place: ClientPlace
    package let managementPoint: ManagementPointMode
    package let method: AuthenticationMethod

    /// A place in the table.
    package init(
        _ join: JoinState,
        _ place: ClientPlace,
        _ managementPoint: ManagementPointMode,
        _ method: AuthenticationMethod
    ) {
        self.join = join
        self.place = place
        self.managementPoint = managementPoint
        self.method = method
    }

    /// Every place, in a fixed order.
    package static let all: [Situation] = ClientPlace.allCases.flatMap { place in
        JoinState.allCases.flatMap { join in
            AuthenticationMethod.allCases.flatMap { method in
                ManagementPointMode.allCases.map { Situation(join, place, $0, method) }
            }
        }
    }
}
