package import Citations

/// A question to the table: what is known of a client, and for whom things are to be deployed.
package struct MethodQuery: Hashable, Sendable {
    package var joins: [JoinState]
    package var places: [ClientPlace]
    package var managementPoints: [ManagementPointMode]
    /// `nil` for any.
    package var scenario: Scenario?

    /// A question; what is not known stands for everything it could be.
    package init(
        join: JoinState? = nil,
        place: ClientPlace? = nil,
        managementPoint: ManagementPointMode? = nil,
        scenario: Scenario? = nil
    ) {
        joins = join.map { [$0] } ?? JoinState.allCases
        places = place.map { [$0] } ?? ClientPlace.allCases
        managementPoints = managementPoint.map { [$0] } ?? ManagementPointMode.allCases
        self.scenario = scenario
    }

    /// The answers for every place of the table the question covers, in the table's order.
    package var answers: [MethodTable.Answer] {
        Situation.all.filter { situation in
            joins.contains(situation.join) && places.contains(situation.place)
                && managementPoints.contains(situation.managementPoint)
        }
        .map { MethodTable.answer(for: $0) }
    }

    /// Whether an answer is a way to what was asked for.
    package func accepts(_ answer: MethodTable.Answer) -> Bool {
        answer.isSupported && (scenario.map { answer.scenarios.contains($0) } ?? true)
    }

    /// The answers put together for each place, device and method.
    package var fits: [MethodFit] {
        var fits: [MethodFit] = []
        for answer in answers {
            if let last = fits.indices.last, fits[last].covers(answer.situation) {
                fits[last].answers.append(answer)
            } else {
                fits.append(MethodFit(query: self, answers: [answer]))
            }
        }
        return fits
    }
}

/// How a method fits one device in one place, over the management points that were asked for.
package struct MethodFit: Hashable, Sendable {
    let query: MethodQuery
    /// At least one; they differ in the management point.
    package fileprivate(set) var answers: [MethodTable.Answer]

    package var join: JoinState { answers[0].situation.join }
    package var place: ClientPlace { answers[0].situation.place }
    package var method: AuthenticationMethod { answers[0].situation.method }

    /// Whether it is a way to what was asked for, with one of the management points at least.
    package var isSupported: Bool { !accepted.isEmpty }
    /// The management points with which it works.
    package var managementPoints: [ManagementPointMode] { accepted.map(\.situation.managementPoint) }
    /// For whom; the same for every management point with which it works.
    package var scenarios: [Scenario] { accepted.first?.scenarios ?? [] }
    /// Doubts about any of the management points, each text once: a doubted no is as worth knowing as a doubted yes.
    package var doubts: [Doubt] {
        answers.flatMap(\.doubts).reduce(into: []) { doubts, doubt in
            if !doubts.contains(where: { $0.text == doubt.text }) { doubts.append(doubt) }
        }
    }
    /// Why it is no way to what was asked for; `nil` when it is.
    package var obstacle: String? {
        guard !isSupported else { return nil }
        if answers.contains(where: \.isSupported) { return "it serves device scenarios only" }
        // The best management point leaves the reason that lies with the device.
        return answers.last?.obstacle
    }

    private var accepted: [MethodTable.Answer] { answers.filter { query.accepts($0) } }

    fileprivate func covers(_ situation: Situation) -> Bool {
        (join, place, method) == (situation.join, situation.place, situation.method)
    }
}

/// What holds whatever the method.
package enum GeneralNotes {
    /// Whole sentences.
    package static let all: [String] = [
        "Whatever the method, the client must trust the CMG's server authentication certificate: a token or a client "
            + "certificate proves the client to the gateway, not the gateway to the client. If an internal PKI issued "
            + "it, its root and intermediate CA certificates must be on the client.",
        "Sites that let clients use plain HTTP are not supported any more, from the first version after 1 April 2024; use "
            + "enhanced HTTP or HTTPS.",
        "Through the gateway, workgroup and AD-joined devices need a client certificate or a site token, and have "
            + "device scenarios only.",
        "The CMG connection point needs a client authentication certificate only towards an HTTPS management point "
            + "that serves PKI clients; not for Microsoft Entra, tokens or enhanced HTTP.",
        "Not every management point must be HTTPS: set those that take CMG traffic to Internet only, and the clients "
            + "inside leave them alone.",
        "Where a valid PKI certificate is found, the client uses it and not Microsoft Entra.",
    ]

    /// The pages they come from.
    package static let sources: [Reference] = [
        MethodPages.planning, MethodPages.configuring, MethodPages.entraWorkflow, MethodPages.tokens,
        MethodPages.gatewayErrors, MethodPages.removed,
    ]
}
