/// Whose hands are needed first: who looks after the part of the system in which the first step is done.
package enum Responsible: String, Hashable, Sendable, Codable, CaseIterable {
    /// Who looks after the device.
    case client
    /// Who looks after the cloud management gateway and its connection point.
    case gateway
    /// Who looks after the site: management points, distribution points, the console.
    case managementPoint = "management-point"
    /// Who looks after the network: name resolution, firewalls, proxies.
    case network
    /// Who looks after certificates and Microsoft Entra ID.
    case identity

    /// The part of the system as a heading of what to do: "management point".
    package var words: String {
        self == .managementPoint ? "management point" : rawValue
    }
}

extension Responsible {
    /// Who looks after the place that a step names at its beginning; `nil` for a step that names none.
    package init?(place: String) {
        let place = place.lowercased()
        guard let row = Self.places.first(where: { place.contains($0.word) }) else { return nil }
        self = row.who
    }

    /// Words for places, the particular before the general ones: the connection point belongs to the gateway.
    private static let places: [(word: String, who: Responsible)] = [
        ("connection point", .gateway),
        ("management point", .managementPoint),
        ("distribution point", .managementPoint),
        ("site", .managementPoint),
        ("console", .managementPoint),
        ("gateway", .gateway),
        ("network", .network),
        ("the ca", .identity),
        ("entra", .identity),
        ("server", .managementPoint),
        ("client", .client),
        ("device", .client),
        ("installation", .client),
    ]
}
