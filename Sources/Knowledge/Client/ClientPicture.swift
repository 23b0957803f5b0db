import CMTraceLog
import Times
import Diagnosis
import ErrorCodes

/// What the logs show of a client as a whole, for the rules and areas that need to know.
struct ClientPicture {
    let caseFile: CaseFile

    init(_ caseFile: CaseFile) {
        self.caseFile = caseFile
    }
}

extension CaseFile {
    /// The client these logs are of.
    var client: ClientPicture { ClientPicture(self) }

    /// When one of these kinds was last seen.
    func lastMoment(_ kinds: SignalKind...) -> Moment? {
        kinds.flatMap { histories($0) }.map(\.last.moment).max()
    }
}

// MARK: - Certificate

extension ClientPicture {
    /// How the client proves who it is.
    enum Mode: String {
        case pki
        case selfSigned = "self-signed"
        case entra
        case unknown
    }

    /// The mode at the end of the logs.
    ///
    /// A PKI certificate is preferred to everything else where there is one (Microsoft Entra authentication workflow,
    /// "If the device has a valid PKI client authentication certificate").
    var mode: Mode {
        let searches = caseFile.certificateSearches
        let missing = searches.lastFailure
        // An expired certificate is found like any other, and proves nothing.
        if let found = searches.valid.map(\.last.moment).max(), missing.map({ found > $0 }) ?? true { return .pki }
        if isEntraRegistered { return .entra }
        if missing != nil || caseFile.has(.selfSignedCertificateCreated) || caseFile.has(.bulkTokenSeen) {
            return .selfSigned
        }
        return .unknown
    }

    /// Whether the registration was made with a Microsoft Entra token; approval status 3 says the same.
    var isEntraRegistered: Bool {
        entraRegistration != nil
            || caseFile.histories(.registered).contains { $0.signal[.approval] == "3" }
            || (caseFile.has(.entraTokenReceived) && caseFile.has(.tokenReceived))
    }

    /// The beginning of a registration with a Microsoft Entra token that came to a good end; `nil` when none did.
    ///
    /// The line is written before the request is sent: it alone shows an attempt.
    var entraRegistration: History? {
        guard let begun = caseFile.histories(.registeringWithEntra).first,
            let done = caseFile.lastMoment(.registered), done > begun.first.moment,
            caseFile.lastMoment(.entraRegistrationFailed).map({ $0 < done && $0 < begun.last.moment }) ?? true
        else { return nil }
        return begun
    }

    /// The newest HTTPS state, as a number of bits; `nil` when no line names it.
    var httpsState: Int? {
        caseFile.latest(.httpsEnforced, .httpsWhenAvailable).flatMap { $0.signal[.state] }.flatMap { Int($0) }
    }
}

extension ClientPicture {
    /// What the newest HTTPS state means; `nil` when no line names it.
    private var siteState: SiteState? { httpsState.flatMap { UInt32(exactly: $0) }.map { SiteState($0) } }

    /// Whether the client must use HTTPS with a PKI certificate.
    var isForcedToHTTPS: Bool { siteState?.enforcesHTTPS ?? false }

    /// Whether the client looks certificates up in revocation lists; `nil` when no line tells.
    var checksRevocation: Bool? { siteState?.checksRevocation }
}

// MARK: - Registration, place and servers

extension ClientPicture {
    /// Whether anything shows that the site knows the client: its own word, or served requests that carry its ID.
    var isRegistered: Bool {
        caseFile.has(.registered) || caseFile.has(.alreadyRegistered)
            || (caseFile.has(.clientIdentified) && caseFile.has(.requestSucceeded))
    }

    /// Whether the last registration that tells says that the site has not approved the client
    /// (SMS_CombinedDeviceResources, "IsApproved": 0 not approved, 1 approved).
    var isUnapproved: Bool { caseFile.latest(.registered)?.signal[.approval] == "0" }

    /// The client's ID: the one the site gave it last, else the one most logs carry.
    var clientID: String? {
        if let registered = caseFile.latest(.registered) { return registered.signal[.clientID] }
        let counts = caseFile.histories(.clientIdentified).compactMap { history in
            history.signal[.clientID].map { (id: $0, logs: history.count) }
        }
        return counts.max { ($0.logs, $1.id) < ($1.logs, $0.id) }?.id
    }

    /// Where the client last took itself to be.
    enum Place: String {
        case intranet
        case internet
        case unknown
    }

    /// `nil` when the logs do not say.
    var place: Place? {
        switch caseFile.latest(.clientOnIntranet, .clientOnInternet, .clientLocationUnknown)?.signal.kind {
        case .clientOnIntranet: .intranet
        case .clientOnInternet: .internet
        case .clientLocationUnknown: .unknown
        default: nil
        }
    }

    /// The cloud management gateways named anywhere, in lower case.
    var gatewayHosts: Set<String> {
        caseFile.gatewayHosts
    }

    /// Whether a token proves the client, now or lately.
    var usesToken: Bool {
        caseFile.has(.tokenReceived) || caseFile.has(.tokenInUse)
    }
}
