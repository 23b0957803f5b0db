import AuthenticationMethods
import Diagnosis
import ReportModel

/// Says which authentication methods would work for a client, where that helps: when authentication fails, or when
/// somebody put the join state into the bundle.
struct MethodAdvisor {
    let caseFile: CaseFile
    let findings: [JudgedFinding]

    /// The advice; `nil` when nobody needs it.
    func advice() -> JudgedMethods? {
        guard caseFile.joinState != nil || authenticationFails else { return nil }
        let query = query
        let sentences = AuthenticationMethod.allCases.compactMap { sentence(on: $0, query) } + [closing]
        return JudgedMethods(
            query: query,
            advice: MethodAdvice(join: caseFile.joinState, place: place, sentences: sentences)
        )
    }

    /// Whether a fault that nothing else explains lies with how the client proves itself.
    private var authenticationFails: Bool {
        findings.contains { finding in
            finding.isActiveFault && finding.explainedBy == nil
                && (finding.rule.area == .certificateMode || finding.rule.area == .token)
        }
    }

    private var place: ClientPlace { caseFile.client.place == .intranet ? .intranet : .internet }

    /// A gateway's management point does not show in a client's logs, one inside does.
    private var query: MethodQuery {
        var query = MethodQuery(join: caseFile.joinState, place: place)
        if place == .intranet { query.managementPoints = caseFile.client.internalManagementPointModes }
        return query
    }

    // MARK: - Sentences

    private func sentence(on method: AuthenticationMethod, _ query: MethodQuery) -> String? {
        // Nobody who asks about a gateway thinks of it as a method.
        if method == .selfSigned, place == .internet { return nil }
        let fits = query.fits.filter { $0.method == method }
        let working = fits.filter(\.isSupported)
        let name = method.words.capitalizedAtStart
        guard let first = working.first else {
            return "\(name): no; \(fits.first?.obstacle ?? "the pages do not list it")."
        }
        let modes = first.managementPoints.map(\.words).joined(separator: " or ")
        let scenarios = first.scenarios.contains(.user) ? "users and devices" : "devices only"
        let with = "with a management point of \(modes), for \(scenarios)"
        if working.count < fits.count { return "\(name): \(with), if the device is \(joins(of: working))." }
        return "\(name): \(with)\(doubt(about: first))."
    }

    private func joins(of fits: [MethodFit]) -> String {
        let joins = Set(fits.map(\.join))
        if joins == [.entra, .hybrid] { return "joined to Microsoft Entra or hybrid-joined" }
        return fits.map(\.join.words).joined(separator: " or ")
    }

    private func doubt(about fit: MethodFit) -> String {
        fit.doubts.contains { $0.certainty == .disputed } && caseFile.joinState != nil
            ? " (Microsoft's pages disagree in detail)" : ""
    }

    private var closing: String {
        guard let join = caseFile.joinState else {
            return "What the device is joined to is not known: run \"dsregcmd /status > dsregcmd.txt\" on it and put "
                + "the file beside the logs."
        }
        return "What each needs: cmgdiag methods --join \(join.rawValue) --location \(place.rawValue)."
    }
}

extension String {
    fileprivate var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
