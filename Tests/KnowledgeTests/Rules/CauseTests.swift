import Diagnosis
import LogSources
import Knowledge
import Testing
import ReportModel

/// Bundles that hold two and three problems at once, in every order of time: what is the cause, and what follows.
struct CauseTests {
    // MARK: One explains the others

    /// Problems of one minute, of which the first explains the rest.
    private static let explained: [[Problem]] = [
        [.untrustedCA, .tokenRequestFailed],
        [.untrustedCA, .registrationRejected],
        [.untrustedCA, .locationsNotRetrieved],
        [.untrustedCA, .tokenRequestFailed, .setupFailed],
        [.untrustedCA, .neitherTokenNorCertificate, .setupFailed],
        [.untrustedCA, .signingCertificateNotRefreshed, .transientError],
        [.nameNotResolved, .tokenRequestFailed, .locationsNotRetrieved],
        [.nameNotResolved, .rotationForced, .transientError],
        [.connectorCertificateMissing, .tokenRequestFailed, .transientError],
        [.connectorCertificateMissing, .signingCertificateNotRefreshed, .locationsNotRetrieved],
        [.tokenRejected, .tokenRequestFailed, .locationsNotRetrieved],
        [.serverError, .rotationForced],
        [.serverError, .noReplies],
        [.proxy, .tokenRequestFailed, .registrationRejected],
        [.entraTokenFailed, .tokenRequestFailed, .neitherTokenNorCertificate],
        [.entraTokenFailed, .neitherTokenNorCertificate, .setupFailed],
        [.severalCertificates, .pkiEnforcedWithSeveral],
        [.certificateExpired, .pkiEnforced, .registrationRejected],
        [.tokenRequestFailed, .mediaTokenFailed],
        [.rotationForced, .registrationRejected],
    ]

    @Test(arguments: explained.flatMap { problems in problems.orders.map { (problems[0], $0) } })
    func theCauseIsTheOnlyRoot(cause: Problem, order: [Problem]) async throws {
        let report = try await Case(order, apart: "+00:00:20").report()
        #expect(Set(report.roots) == [cause.id], "\(report.table)")
        let root = try #require(report.verdict.rootCause)
        #expect(report.findings[root].id == cause.id)
        #expect(!report.verdict.headline.contains("independent"))
        // A wrapper beside its cause is no finding at all.
        for problem in order where problem.id != "CMG508" {
            #expect(report.findings.contains { $0.id == problem.id }, "\(problem) is told")
        }
    }

    /// The bulk token changes nothing about the missing trust: one root cause, not two.
    @Test func untrustedCAIsTheOneCauseOfASetupWithATokenThatFails() async throws {
        let report = try await Case([.bulkToken, .untrustedCADuringSetup, .setupFailed], apart: "+00:00:20").report()
        // What is to be said of the token itself stands beside it as a warning.
        #expect(report.findings.filter { $0.explainedBy == nil && $0.severity == .error }.map(\.id) == ["CMG401"])
        let root = try #require(report.verdict.rootCause)
        #expect(report.findings[root].id == "CMG401")
        #expect(report.effects.isSuperset(of: ["CMG409", "CMG701"]))
    }

    @Test func warningThatExplainsAnErrorMakesAFailingClient() async throws {
        let report = try await Case([.rotationForced, .registrationRejected], apart: "+00:00:20").report()
        #expect(report.verdict.status == .failing)
    }

    // MARK: None explains another

    /// Problems with different servers, or hours apart.
    private static let independent: [[Problem]] = [
        [.untrustedCA, .serverError],
        [.registrationNotSaved, .serverError],
        [.entraTokenFailed, .registrationNotSaved],
        [.untrustedCA, .serverError, .registrationNotSaved],
        [.entraTokenFailed, .keyDamaged, .serverError],
    ]

    @Test(arguments: independent.flatMap(\.orders))
    func problemsHoursApartAreIndependent(order: [Problem]) async throws {
        let report = try await Case(order, apart: "+06:00:00").report()
        #expect(Set(report.roots) == Set(order.map(\.id)), "\(report.table)")
        #expect(report.verdict.rootCause == nil)
        #expect(report.verdict.status == .failing)
        #expect(report.verdict.headline.hasPrefix("\(order.count) independent problems: "))
    }

    @Test(arguments: [Problem.untrustedCA, .serverError].orders)
    func problemsOfDifferentServersAreIndependentEvenAtOnce(order: [Problem]) async throws {
        let report = try await Case(order, apart: "+00:00:20").report()
        #expect(Set(report.roots) == ["CMG401", "CMG506"])
        #expect(report.verdict.rootCause == nil)
    }

    @Test func manyProblemsAreCountedAndThreeAreNamed() async throws {
        let problems: [Problem] = [.untrustedCA, .serverError, .registrationNotSaved, .entraTokenFailed]
        let headline = try await Case(problems, apart: "+06:00:00").report().verdict.headline
        #expect(headline.hasPrefix("4 independent problems: "))
        #expect(headline.hasSuffix("; and 1 more."))
        #expect(headline.split(separator: ";").count == 4)
    }

    /// On one level, findings that name no server belong together only when they are near.
    @Test func findingsWithoutAServerNeedNearness() async throws {
        let near = try await Case([.entraTokenFailed, .neitherTokenNorCertificate], apart: "+00:00:20").report()
        #expect(near.roots == ["CMG211"])
        let far = try await Case([.entraTokenFailed, .neitherTokenNorCertificate], apart: "+06:00:00").report()
        #expect(Set(far.roots) == ["CMG211", "CMG210"])
    }

    /// A fault of the same server that goes on explains what comes hours later, and not what was over hours before.
    @Test func whatBeginsLaterExplainsNothingThatWasBefore() async throws {
        let later = try await Case([.untrustedCA, .locationsNotRetrieved], apart: "+06:00:00").report()
        #expect(later.roots == ["CMG401"])
        let before = try await Case([.locationsNotRetrieved, .untrustedCA], apart: "+06:00:00").report()
        #expect(Set(before.roots) == ["CMG401", "CMG302"])
    }

    // MARK: Wrappers

    private static let wrappers: [Problem] = [.transientError, .noReplies]
    private static let named: [Problem] = [
        .untrustedCA, .serverError, .registrationNotSaved, .rotationForced, .severalCertificates,
    ]

    @Test(arguments: wrappers, named)
    func wrapperIsNeverTheRootBesideSomethingWithAName(wrapper: Problem, problem: Problem) async throws {
        for apart in ["+00:00:20", "+06:00:00"] {
            for order in [wrapper, problem].orders {
                let report = try await Case(order, apart: apart).report()
                let root = try #require(report.verdict.rootCause, "\(report.table)")
                #expect(report.findings[root].id == problem.id, "\(report.table)")
            }
        }
    }

    @Test func badHTTPStatusIsExplainedByTheStatus() async throws {
        for order in [Problem.tokenRequestFailed, .connectorCertificateMissing].orders {
            #expect(try await Case(order, apart: "+00:00:20").report().roots == ["CMG501"])
        }
    }

    // MARK: What is over

    @Test(arguments: [Problem.registrationNotSaved, .keyDamaged, .registrationRejected])
    func causeThatIsOverExplainsNothingThatGoesOn(effect: Problem) async throws {
        let over: [Problem] = [.untrustedCA, .served]
        for order in [over + [effect], [effect] + over, [.untrustedCA, effect, .served]] {
            let report = try await Case(order, apart: "+00:00:20").report()
            #expect(report.roots == [effect.id], "\(report.table)")
            #expect(report.findings.first { $0.id == "CMG401" }?.status == .recovered)
            #expect(report.findings.first { $0.id == "CMG401" }?.explains.isEmpty == true)
        }
    }

    @Test func whatIsOverWithItsCauseMakesAHealthyClient() async throws {
        let report = try await Case([.untrustedCA, .tokenRequestFailed, .served], apart: "+00:00:20").report()
        #expect(report.roots == [])
        #expect(report.verdict.status == .healthy)
    }

    // MARK: Nothing to tell

    @Test func routineAloneIsNotEnoughEvidence() async throws {
        for order in [Problem.routine, .renewalDue, .unreachableDistributionPoint].orders {
            let report = try await Case(order, apart: "+00:00:20").report()
            #expect(report.verdict.status == .inconclusive, "\(report.table)")
            #expect(report.verdict.headline.hasPrefix("Not enough evidence"))
            #expect(report.verdict.rootCause == nil)
        }
    }

    // MARK: The order of the files

    @Test(arguments: explained + independent)
    func orderOfTheFilesDoesNotMatter(problems: [Problem]) async throws {
        let bundle = Case(problems, apart: "+00:00:20").bundle
        let expected = try await Case.report(on: bundle)
        for chains in bundle.chains.orders {
            let report = try await Case.report(on: LogBundle(chains: chains))
            #expect(report.table == expected.table)
            #expect(report.verdict.headline == expected.verdict.headline)
        }
    }
}

// MARK: - Cases

/// Problems one after the other, in the logs they belong to.
private struct Case {
    let bundle: LogBundle

    init(_ problems: [Problem], apart: String) {
        let parts = problems.map { "== \($0.log)\n\($0.lines)" }
        bundle = ExampleLog.bundle(of: Example("CcmExec", parts.joined(separator: "\n\(apart)\n")))
    }

    func report() async throws -> Report {
        try await Case.report(on: bundle)
    }

    static func report(on bundle: LogBundle) async throws -> Report {
        Analysis(Catalogue.standard()).report(on: bundle)
    }
}

extension Report {
    /// The rules whose active faults nothing explains.
    fileprivate var roots: [String] {
        findings.filter { $0.isActiveFault && $0.explainedBy == nil }.map(\.id)
    }

    fileprivate var effects: Set<String> {
        Set(findings.filter { $0.explainedBy != nil }.map(\.id))
    }

    /// Every finding with what it follows from.
    fileprivate var table: [String] {
        findings.map { finding in
            let cause = finding.explainedBy.map { " from " + findings[$0].id } ?? ""
            return "\(finding.id) \(finding.subject ?? "-") \(finding.severity) \(finding.status)\(cause)"
        }
    }
}

extension Array {
    /// All orders of the elements.
    fileprivate var orders: [[Element]] {
        guard count > 1 else { return [self] }
        return indices.flatMap { index in
            var rest = self
            let first = rest.remove(at: index)
            return rest.orders.map { [first] + $0 }
        }
    }
}
