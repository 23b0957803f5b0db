package import AuthenticationMethods

/// Which authentication methods would work for the client of this report.
package struct MethodAdvice: Hashable, Sendable {
    /// What is known of the client; what is not known stands for everything it could be.
    package let query: MethodQuery
    /// `nil` when the join state is not known.
    package let join: JoinState?
    package let place: ClientPlace
    /// Sentences for people: the methods one by one, then what to do with that.
    package let sentences: [String]

    /// Advice on a client; each sentence stands for itself.
    package init(query: MethodQuery, join: JoinState?, place: ClientPlace, sentences: [String]) {
        self.query = query
        self.join = join
        self.place = place
        self.sentences = sentences
    }

    /// The methods for programs. `supported` is left out where it depends on a join state that is not known.
    package var fact: FactValue {
        .list(
            AuthenticationMethod.allCases.map { method in
                let fits = query.fits.filter { $0.method == method }
                let answers = Set(fits.map(\.isSupported))
                var facts = [Fact("method", .text(method.rawValue))]
                guard let isSupported = answers.first, answers.count == 1 else { return .object(facts) }
                facts.append(Fact("supported", .flag(isSupported)))
                if isSupported { facts += MethodAdvice.details(of: fits) }
                return .object(facts.sorted { $0.name < $1.name })
            }
        )
    }

    /// What holds for every device the client could be.
    private static func details(of fits: [MethodFit]) -> [Fact] {
        let forUsers = fits.allSatisfy { $0.scenarios.contains(.user) }
        let modes = ManagementPointMode.allCases.filter { mode in
            fits.allSatisfy { $0.managementPoints.contains(mode) }
        }
        return [
            Fact("scenario", .text(forUsers ? "user-and-device" : "device")),
            Fact("managementPoints", .list(modes.map { .text($0.rawValue) })),
        ]
    }
}
