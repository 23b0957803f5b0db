import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let entraTokenFailed = Rule(
        id: "CMG211",
        slug: "entra-token-failed",
        title: "The request for a Microsoft Entra token failed",
        area: .token,
        severity: .error,
        level: .token,
        check: .custom(EntraTokenRequest.failures),
        summary: """
            Windows gave no Microsoft Entra token for {sid|the device or user}: {code|no code was logged} \
            (details: {statusText|none}).
            """,
        why: """
            A client that registers through Microsoft Entra needs this token to be given a CCM token. The \
            device's token is tried first, then that of the signed-in user; with neither, ccmsetup stops.
            """,
        actions: [
            """
            On the client: run "dsregcmd /status" as the user. AzureAdJoined must be YES and, for a user's token, \
            AzureAdPrt too; the same output names the error of the last attempt.
            """,
            """
            On the client: if the code is 0x800703f0, nobody was signed in; let a user sign in whom Microsoft Entra \
            knows.
            """,
            """
            In the network: let the device reach login.microsoftonline.com and the other Microsoft Entra endpoints \
            as the system account, so without a proxy that asks for a user.
            """,
            """
            In the console: see under Administration > Cloud Services > Microsoft Entra tenants that the secret keys of \
            the tenant's apps have not run out (Renew Secret Key), and run Update Application Settings there once: the \
            tokens of devices need it.
            """,
            """
            On your side: in Microsoft Entra, see that no Conditional Access policy covers the server app, that the client app has \
            the redirect URI ms-appx-web://Microsoft.AAD.BrokerPlugin/<its client ID>, and that the App ID URI of the \
            server app is the ResourceUrl in the log.
            """,
        ],
        who: .identity,
        references: [.entraWorkflow, .entraApps, .authentication],
        // CCM_STS gives an access token in exchange for this one.
        explains: ["CMG202", "CMG203", "CMG210"],
        matching: [
            Example(
                "ccmsetup",
                """
                Getting AAD (device) token with: ClientId = 0b7c8ab3-9ea1-4ffa-b2b9-8ffdd944bd8b, ResourceUrl = \
                https://ConfigMgrService, AccountId = https://login.microsoftonline.com/common/oauth2/token
                WAM token request failed. Status 5, Details 'AAD WAM extension error'
                Failed to get AAD token..
                Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016
                """
            ),
            Example("CcmAad", "WAM token request failed. Status 3, Details 'User interaction required'"),
        ],
        notMatching: [
            Example(
                "ccmsetup",
                """
                Getting AAD (device) token with: ClientId = 0b7c8ab3-9ea1-4ffa-b2b9-8ffdd944bd8b, ResourceUrl = \
                https://ConfigMgrService, AccountId = https://login.microsoftonline.com/common/oauth2/token
                Retrieved AAD token for AAD device '8d2b4ff9-0172-4998-9851-b5324303385f'
                """
            ),
            "Supplied sender token is null. Using GetUserTokenFromSid to find sender's token.",
        ]
    )
}

/// Microsoft Entra tokens that could not be had, account by account.
private enum EntraTokenRequest {
    /// A user's token proves nothing about the device's; where the line does not tell, it may be either.
    private static let forDevice = Clearing(
        SignalFilter(.entraTokenReceived, where: [.not([.equals(.principal, ["user"])])]),
        sameIn: nil
    )
    private static let forAnybody = Clearing(SignalFilter(.entraTokenReceived), sameIn: nil)
    /// Local System, the account in whose name the device's token is asked for.
    private static let system = "S-1-5-18"

    static func failures(in caseFile: CaseFile) -> [Detection] {
        let groups = caseFile.subjects(matching: SignalFilter(.entraTokenFailed), by: .sid)
        // Of the three lines of one failure only the last names the account; the others are no failure of their own.
        let named = groups.filter { $0.subject != nil }
        let details = details(groups.filter { $0.subject == nil }.flatMap(\.histories))
        let failures = (named.isEmpty ? groups : named).map { subject, histories in
            let texts = histories.compactMap { $0.signal[.statusText] } + details.values
            let facts = facts(in: texts.joined(separator: " "))
            var detection = Detection(subject: subject, histories, values: details, notes: facts.map(\.sentence))
            detection.actions = facts.first.map { [firstStep(after: $0)] + Rule.entraTokenFailed.actions.dropLast() }
            return detection
        }
        let over = failures.cleared(by: forAnybody, in: caseFile).map { failure in
            guard failure.subject == system else { return failure }
            let isOver = failure.cleared(by: forDevice, in: caseFile)
            return isOver.clearedBy == nil ? failure : isOver
        }
        let fallback = caseFile.latest(.entraUserFallback)?.last.moment
        let served = caseFile.service.lastService?.last.moment
        return joined(over.map { spared(softened($0, lastFallback: fallback), lastServed: served) })
    }

    /// A user's failure as mere information, if the device is served after it: users sign off, and come from elsewhere.
    private static func spared(_ failure: Detection, lastServed: Moment?) -> Detection {
        guard let subject = failure.subject, subject != system, failure.isActive, let lastServed,
            failure.histories.allSatisfy({ $0.last.moment < lastServed })
        else { return failure }
        var copy = failure
        copy.severity = .info
        copy.notes.append("The device itself is served after that.")
        return copy
    }

    /// The user is asked when the device has failed; where neither comes, that is one fault and not two.
    private static func joined(_ failures: [Detection]) -> [Detection] {
        guard var device = failures.first(where: { $0.subject == system && $0.isActive }) else { return failures }
        let users = failures.filter { $0.subject != system && $0.isActive }
        guard !users.isEmpty else { return failures }
        // What is told is the device's failure; the user's only followed from it.
        device.values["sid"] = system
        device.values["code"] = device.histories.compactMap(\.signal.code).last?.named
        device.histories += users.flatMap(\.histories)
        device.notes.append("The token of the signed-in user was asked for instead, and did not come either.")
        return [device] + failures.filter { !$0.isActive }
    }

    /// What to do first about an error that Entra's sign-in service names by its number.
    private static func firstStep(after fact: KnownFact) -> String {
        let meaning = fact.meaning.joined(separator: " ")
        guard appErrors.contains(fact.name) else {
            return """
                In Microsoft Entra: open the failed sign-in of these times under Sign-in logs, and put right what \
                \(fact.name) names: \(meaning)
                """
        }
        return """
            In Microsoft Entra: see under App registrations of the tenant that the log names that the server app is \
            there and switched on, and that its App ID URI is the ResourceUrl in the log (\(fact.name)). If it is in \
            another tenant, the client was given the wrong tenant, or the site is set up with the wrong one.
            """
    }

    /// The server app is not found: "Microsoft Entra authentication and authorization error codes".
    private static let appErrors: Set<String> = ["AADSTS50001", "AADSTS500011"]

    /// What the numbers of Entra's sign-in service say that stand in a text.
    private static func facts(in text: String) -> [KnownFact] {
        let words = text.split { !$0.isLetter && !$0.isNumber }.filter { $0.uppercased().hasPrefix("AADSTS") }
        let numbers = words.map { String($0.dropFirst(6)) }.withoutRepetition.compactMap { UInt32($0, radix: 10) }
        return numbers.compactMap { SignInErrors.fact(of: $0) }
    }

    /// What Windows said, from the lines that name no account.
    private static func details(_ histories: [History]) -> [String: String] {
        let texts = histories.compactMap { $0.signal[.statusText] }.withoutRepetition
        return texts.isEmpty ? [:] : ["statusText": texts.listed(separator: "; ")]
    }

    /// The failure as a warning, if the token of the signed-in user helped out.
    private static func softened(_ failure: Detection, lastFallback: Moment?) -> Detection {
        guard let token = failure.clearedBy?.signal, let failed = failure.histories.map(\.last.moment).max() else {
            return failure
        }
        let fallsBack =
            failure.histories.contains { $0.signal[.fallback] != nil }
            || lastFallback.map { $0 > failed } ?? false
        let isUsers = token[.principal] == "user" && failure.subject == system
        guard isUsers || (fallsBack && token[.principal] != "device") else { return failure }
        var copy = failure
        copy.severity = .warning
        copy.notes.append("The token of the signed-in user was taken instead, and came.")
        return copy
    }
}

extension KnownFact {
    /// What the number says.
    fileprivate var sentence: String { "\(name) says: \(meaning.joined(separator: " "))" }
}
