import Diagnosis
import ReportModel

extension Rule {
    static let pkiRequiredButMissing = Rule(
        id: "CMG103",
        slug: "pki-required-but-missing",
        title: "The client needs a PKI certificate and has none",
        area: .certificateMode,
        severity: .error,
        level: .identity,
        check: .custom(missingPKICertificate),
        summary: "{demand}, but the client found no PKI certificate, and no token is in use.",
        why: """
            Without a certificate or a token the client can't prove itself, so gateways and HTTPS management points \
            refuse it.
            """,
        actions: [
            """
            On the client: look into the Personal store of the local computer for a certificate with a private key and \
            client authentication as its purpose. If there is none, find out why enrollment failed (certutil -pulse \
            tries again, the Application event log tells why); an internal CA is not reached from the internet.
            """,
            """
            With the CA: check that the device may enroll for the client certificate's template and that the template \
            builds a subject or DNS name.
            """,
            """
            In the console: compare the site's client certificate selection criteria and trusted root CAs with the \
            certificate.
            """,
            """
            In the console: if the device is meant to work without a PKI certificate, let the site accept HTTPS or \
            enhanced HTTP and give the device a token or Microsoft Entra authentication.
            """,
        ],
        who: .identity,
        references: [.pkiRequirements, .authentication, .setupParameters],
        // The certificate that went missing is the change, and what a server demands in vain.
        explains: ["CMG111", "CMG410"],
        matching: [
            // HTTPS only, with a fall back.
            Example(
                "ClientIDManagerStartup",
                """
                HTTPS is enforced for Client. The current state is 127.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
            Example(
                "ClientIDManagerStartup",
                """
                HTTPS is enforced for Client. The current state is 63.
                Begin searching client certificates based on Certificate Issuers
                Certificate Issuer 1 [CN=Contoso Root CA]
                Completed searching client certificates based on Certificate Issuers
                There are no certificates in the 'MY' store.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
            """
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=0, Text=CCM_E_NO_CLIENT_PKI_CERT
            """,
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "C:\\Windows\\ccmsetup\\ccmsetup.exe" /UsePKICert SMSSITECODE=MEM
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
        ],
        notMatching: [
            // The everyday warning of a self-signed client.
            Example(
                "ClientIDManagerStartup",
                """
                Client is set to use HTTPS when available. The current state is 480.
                There are no certificates in the 'MY' store.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                [RegTask] - Client is already registered. Exiting.
                """
            ),
            // The words alone are not the state: 224 is HTTP or HTTPS, without PKI.
            Example(
                "ClientIDManagerStartup",
                """
                HTTPS is enforced for Client. The current state is 224.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
            // Enforced once, no longer.
            Example(
                "ClientIDManagerStartup",
                """
                HTTPS is enforced for Client. The current state is 63.
                +24:00:00
                Client is set to use HTTPS when available. The current state is 480.
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                """
            ),
            // A token stands in for the certificate.
            """
            == ClientIDManagerStartup
            HTTPS is enforced for Client. The current state is 63.
            Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
            == CcmMessaging
            Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:02'
            """,
            // A distribution point that wants a certificate is no matter of gateways.
            Example(
                "DataTransferService",
                """
                [CCMHTTP] ERROR: URL=https://dp1.contoso.com:443/SMS_DP_SMSPKG$/CS100001, Port=443, Options=480, \
                Code=0, Text=CCM_E_NO_CLIENT_PKI_CERT
                """
            ),
            // Content that is asked for under the name of a service in Azure: the certificate there has another name.
            Example(
                "ccmsetup",
                """
                Found a valid online MP 'https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017'
                [CCMHTTP] ERROR: URL=https://contosogw.cloudapp.net/downloadrestservice.svc/getcontentxmlsecure?pid=P0100003, \
                Port=0, Options=224, Code=0, Text=CCM_E_NO_CLIENT_PKI_CERT
                """
            ),
            // Found, and said to be missing without a search in between: a contradiction rather than a lack.
            """
            == ClientIDManagerStartup
            Based on Certificate Issuer 'CN=Contoso Root CA' found Certificate [Thumbprint \
            6655699F2366C038D6BB9602B52A416DEFA180B9] issued to 'PC01.contoso.com'
            == CcmMessaging
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=480, Code=0, Text=CCM_E_NO_CLIENT_PKI_CERT
            """,
            // HTTPS came to be enforced after the last search.
            Example(
                "ClientIDManagerStartup",
                """
                Unable to find PKI Certificate matching SCCM certificate selection criteria. 0x87d00280
                +24:00:00
                HTTPS is enforced for Client. The current state is 63.
                """
            ),
        ]
    )
}

/// What asked for a PKI certificate.
private struct Demand {
    let text: String
    let histories: [History]
    /// A server's word needs no search to show that there is none.
    var provesAbsence = false
}

private func missingPKICertificate(in caseFile: CaseFile) -> [Detection] {
    guard !caseFile.client.usesToken else { return [] }
    let searches = caseFile.certificateSearches
    for demand in demands(in: caseFile) {
        guard let since = demand.histories.map(\.first.moment).min() else { continue }
        let failed = searches.failed.filter { $0.last.moment > since }
        let absences = failed + (demand.provesAbsence ? demand.histories : [])
        guard let lastAbsence = absences.map(\.last.moment).max() else { continue }
        var detection = Detection(
            failed + demand.histories,
            values: ["demand": demand.text],
            notes: caseFile.skippedCertificates
        )
        // Against the last search, not the last demand: the HTTPS state is written long after a search as well.
        detection.clearedBy = searches.valid.first { $0.last.moment > lastAbsence }
        if let served = caseFile.servedManagement(after: lastAbsence) {
            detection.histories.append(served)
            detection.severity = .warning
            detection.confidence = .low
            detection.notes += ["Yet a management point has served the client since."]
        }
        return [detection]
    }
    return []
}

extension CaseFile {
    /// Whether a setting, a server or a command line asks for a PKI certificate.
    var demandsPKICertificate: Bool { !demands(in: self).isEmpty }
}

/// The demands in the order of their weight.
private func demands(in caseFile: CaseFile) -> [Demand] {
    var demands: [Demand] = []
    let state = caseFile.latest(.httpsEnforced, .httpsWhenAvailable)
    if let state, state.signal.kind == .httpsEnforced,
        let number = state.signal[.state], caseFile.client.isForcedToHTTPS
    {
        demands.append(Demand(text: "HTTPS is enforced for the client (state \(number))", histories: [state]))
    }
    // A device that is to use a token meets this symbol as a consequence of not having got one.
    if !caseFile.has(.bulkTokenSeen), !caseFile.has(.entraTokenReceived) {
        let refusals = caseFile.histories(
            matching: SignalFilter(.clientCertificateMissing, where: [.carriesManagement])
        )
        .filter(caseFile.certificateSearches.leavesOpen)
        // Content under a name that is not the gateway's (CMG715) fails for another reason.
        .filter { $0.signal.endpoint != .gatewayContent || !caseFile.isCloudNameOfAnother($0.signal.host) }
        let text = "A server asked for a client certificate (CCM_E_NO_CLIENT_PKI_CERT)"
        if !refusals.isEmpty { demands.append(Demand(text: text, histories: refusals, provesAbsence: true)) }
    }
    let commandLines = caseFile.histories(.setupCommandLine).filter { history in
        history.lastSignal[.commandLine]?.lowercased().contains("/usepkicert") ?? false
    }
    if !commandLines.isEmpty {
        demands.append(Demand(text: "ccmsetup was called with /UsePKICert", histories: commandLines))
    }
    return demands
}

extension CertificateSearches {
    /// Tells whether no certificate was at hand, by the searches, when a server is said to have missed one.
    ///
    /// The area of the certificate mode shows such a word against the searches as a contradiction.
    fileprivate var leavesOpen: (History) -> Bool {
        let found = valid.map(\.last.moment).sorted()
        let lastFailure = lastFailure
        return { refusal in
            let earlier = found.partitioningIndex { $0 >= refusal.last.moment }
            guard earlier > 0 else { return true }
            return lastFailure.map { $0 >= found[earlier - 1] } ?? false
        }
    }
}

extension CaseFile {
    /// What shows that a gateway or management point worked with the client after a moment.
    ///
    /// "Already registered" is no such sign: the client reads that from its own store.
    fileprivate func servedManagement(after moment: Moment) -> History? {
        let served = histories(matching: SignalFilter(.requestSucceeded, where: [.carriesManagement]))
        return (served + histories(.registered)).first { $0.last.moment > moment }
    }
}
