/// The published tables as one: whether a method works for a device in a place with a management point.
package enum MethodTable {
    /// What holds in one place of the table.
    package struct Answer: Hashable, Sendable {
        package let situation: Situation
        /// For whom things can be deployed; empty when the method does not work here.
        package let scenarios: [Scenario]
        /// Where the pages disagree or are silent about this place.
        package let doubts: [Doubt]
        /// Why the method does not work; `nil` when it does.
        package let obstacle: String?

        /// Whether the method works.
        package var isSupported: Bool { !scenarios.isEmpty }

        /// How sure the answer is.
        package var certainty: Doubt.Certainty { doubts.map(\.certainty).max() ?? .stated }
    }

    /// The answer for one place.
    package static func answer(for situation: Situation) -> Answer {
        let scenarios = scenarios(for: situation)
        return Answer(
            situation: situation,
            scenarios: scenarios,
            doubts: Doubt.all.filter { $0.concerns(situation) },
            obstacle: scenarios.isEmpty ? obstacle(for: situation) : nil
        )
    }

    private static func scenarios(for situation: Situation) -> [Scenario] {
        switch situation.place {
        case .internet:
            let facts = MethodFacts.about(situation.method)
            let modes = ConnectionTables.throughGateway[situation.join] ?? []
            guard facts.joins.contains(situation.join), modes.contains(situation.managementPoint),
                facts.managementPoints.contains(situation.managementPoint)
            else { return [] }
            return facts.scenarios
        case .intranet:
            let modes = ConnectionTables.insideByMethod[situation.method]?[situation.managementPoint]
            return modes?[situation.join] ?? []
        }
    }

    /// The first reason why a method does not work; the device comes before the server, since it decides more.
    private static func obstacle(for situation: Situation) -> String {
        switch (situation.method, situation.place) {
        case (.entra, _) where !situation.join.isEntraJoined:
            "the device is not joined to Microsoft Entra"
        case (.selfSigned, .internet):
            "a gateway does not accept the certificate a client makes itself"
        case (_, .internet):
            "a gateway needs a management point with enhanced HTTP or HTTPS"
        case (.selfSigned, .intranet) where situation.managementPoint == .https:
            "an HTTPS management point wants a PKI certificate, an Entra token or a bulk registration token"
        case (.selfSigned, .intranet):
            "it needs enhanced HTTP: plain HTTP is not supported any more"
        case (.siteToken, .intranet) where situation.managementPoint != .http:
            "inside, a client talks to the management point itself; the token is for the internet"
        case (_, .intranet):
            "it needs enhanced HTTP or HTTPS"
        }
    }
}
