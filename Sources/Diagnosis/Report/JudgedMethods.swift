package import AuthenticationMethods
package import ReportModel

/// Which authentication methods would work for the client, with the question to the published tables behind it.
package struct JudgedMethods: Sendable {
    /// What is known of the client; what is not known stands for everything it could be.
    let query: MethodQuery
    /// What a report says of it.
    let advice: MethodAdvice

    /// Advice, and the question that it answers.
    package init(query: MethodQuery, advice: MethodAdvice) {
        self.query = query
        self.advice = advice
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
                if isSupported { facts += JudgedMethods.details(of: fits) }
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
