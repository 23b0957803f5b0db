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

// MARK: - Problems

/// Some lines of one log, and the finding they make.
struct Problem: Sendable, CustomStringConvertible {
    let id: String
    let log: String
    let lines: String

    private init(_ id: String, _ log: String, _ lines: String) {
        self.id = id
        self.log = log
        self.lines = lines
    }

    var description: String { id }

    private static let gateway = "https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017"

    private static func error(_ url: String, _ code: String) -> String {
        "[CCMHTTP] ERROR: URL=\(url), Port=443, Options=480, Code=\(code)"
    }

    private static func refusal(_ url: String, _ status: String) -> String {
        error(url, "0, Text=CCM_E_BAD_HTTP_STATUS_CODE") + "\n[CCMHTTP] ERROR INFO: StatusCode=\(status)"
    }

    private static let distrust = """
        [CCMHTTP] AsyncCallback(): WINHTTP_CALLBACK_STATUS_SECURE_FAILURE Encountered
        [CCMHTTP]                : *lpvStatusInformation is 0x8
        [CCMHTTP]                : WINHTTP_CALLBACK_STATUS_FLAG_INVALID_CA is set
        \(error(gateway + "/CCM_STS", "12175, Text=ERROR_WINHTTP_SECURE_FAILURE"))
        """

    static let untrustedCA = Problem("CMG401", "LocationServices", distrust)
    static let untrustedCADuringSetup = Problem("CMG401", "ccmsetup", distrust)
    static let bulkToken = Problem(
        "CMG000",
        "ccmsetup",
        """
        Ccmsetup command line: "ccmsetup.exe" /regtoken:eyJ0eXAiOiJKV1QifQ.eyJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiJ9.c2ln
        """
    )
    static let nameNotResolved = Problem(
        "CMG307",
        "LocationServices",
        error(gateway + "/ccm_system/request", "12007, Text=ERROR_WINHTTP_NAME_NOT_RESOLVED")
    )
    static let proxy = Problem(
        "CMG411",
        "LocationServices",
        refusal(gateway + "/CCM_STS", "407 StatusText=Proxy Authentication Required")
    )
    static let connectorCertificateMissing = Problem(
        "CMG501",
        "LocationServices",
        refusal(gateway + "/SMS_MP/.sms_aut?MPLIST", "403 StatusText=CMGConnector_Clientcertificaterequired")
    )
    static let tokenRejected = Problem(
        "CMG204",
        "LocationServices",
        refusal(gateway + "/CCM_STS", "401 StatusText=CMGService_Invalid_Token")
    )
    static let serverError = Problem(
        "CMG506",
        "LocationServices",
        refusal("http://mp01.contoso.com/ccm_system/request", "500 StatusText=Internal Server Error")
    )
    static let transientError = Problem(
        "CMG508",
        "CcmMessaging",
        "Post to \(gateway)/ccm_system/request failed with 0x87d00231."
    )
    static let noReplies = Problem(
        "CMG507",
        "CcmMessaging",
        """
        No reply message from Server. Server may be temporarily down or a transient network error.
        Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
        No reply message from Server. Server may be temporarily down or a transient network error.
        Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
        """
    )
    static let tokenRequestFailed = Problem(
        "CMG203",
        "CcmMessaging",
        "RetrieveTokenFromStsServerImpl failed with error 0x87d0027e"
    )
    static let mediaTokenFailed = Problem(
        "CMG213",
        "smsts",
        "Failed to retrieve registration token from the media token, Error code: 0x87d00215"
    )
    static let entraTokenFailed = Problem(
        "CMG211",
        "CcmAad",
        "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016"
    )
    static let neitherTokenNorCertificate = Problem(
        "CMG210",
        "ccmsetup",
        "Failed to get CCM access token and client doesn't have PKI issued cert to use SSL. Error 0x80070002"
    )
    static let locationsNotRetrieved = Problem(
        "CMG302",
        "LocationServices",
        """
        LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP \
        gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 with error 0x87d00231, retaining previous list.
        """
    )
    static let signingCertificateNotRefreshed = Problem(
        "CMG310",
        "LocationServices",
        "Failed to refresh Site Signing Certificate over HTTP with error 0x87d0027e."
    )
    static let rotationForced = Problem(
        "CMG303",
        "LocationServices",
        "Assigned MP error threshold reached, moving to next MP."
    )
    static let registrationRejected = Problem(
        "CMG603",
        "ClientIDManagerStartup",
        "[RegTask] - Server rejected registration 3"
    )
    static let registrationNotSaved = Problem(
        "CMG604",
        "ClientIDManagerStartup",
        "SetRegistrationState failed (0x80071770)"
    )
    static let keyDamaged = Problem(
        "CMG109",
        "ClientIDManagerStartup",
        "Failed to find the certificate in the store"
    )
    static let severalCertificates = Problem(
        "CMG104",
        "ClientIDManagerStartup",
        "Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00282"
    )
    static let pkiEnforced = Problem(
        "CMG103",
        "ClientIDManagerStartup",
        """
        HTTPS is enforced for Client. The current state is 63.
        Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
        """
    )
    static let pkiEnforcedWithSeveral = Problem(
        "CMG103",
        "ClientIDManagerStartup",
        pkiEnforced.lines.replacing("0x87d00280", with: "0x87d00282")
    )
    static let certificateExpired = Problem(
        "CMG107",
        "ClientIDManagerStartup",
        """
        Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
        820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com'
        Certificate [Thumbprint 820BD3C209D6ED2155D5343BEEA67A725389B747] issued to 'PC02.contoso.com' has expired.
        """
    )
    static let setupFailed = Problem("CMG701", "ccmsetup", "CcmSetup failed with error code 0x80004005")

    // What is no problem.
    static let served = Problem(
        "CMG201",
        "CcmMessaging",
        """
        Getting CCM Token from \(gateway)/CCM_STS
        Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
        """
    )
    static let routine = Problem("CMG000", "ClientLocation", "Current AD forest name is contoso.com")
    static let renewalDue = Problem(
        "CMG000",
        "CcmMessaging",
        "CCM Token for 'S-1-5-18' (03/02/2026 08:05:00) is already expired or close to expire"
    )
    static let unreachableDistributionPoint = Problem(
        "CMG000",
        "DataTransferService",
        error("http://dp1.contoso.com:80/SMS_DP_SMSPKG$/CS100001", "12029, Text=ERROR_WINHTTP_CANNOT_CONNECT")
    )
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
