import Diagnosis
import ReportModel

extension Rule {
    static let noGatewayForInternetClient = Rule(
        id: "CMG302",
        slug: "no-gateway-for-internet-client",
        title: "The client got no list of cloud management gateways",
        area: .location,
        severity: .error,
        level: .location,
        basis: .secondHand,
        check: .custom(MissingGateway.detections),
        summary: "The client was not told which gateways there are.",
        why: """
            On the internet the client knows its site only through a gateway. It learns the gateway's address from a \
            management point, every 24 hours and when its service starts, or from ccmsetup; a client that left the \
            internal network before that has nobody to ask.
            """,
        actions: [
            """
            In the console: see that a management point and the connection point are set up for gateway traffic, and \
            that the client settings for this device enable "Enable clients to use a cloud management gateway".
            """,
            """
            On the client: connect it once to the internal network (VPN will do) and restart the SMS Agent Host \
            service (CcmExec); ClientLocation.log then names the gateway as internet management point.
            """,
            """
            On the client: where it cannot come to the internal network, and it has a PKI certificate or is joined to \
            Microsoft Entra, write the gateway's URL as text CMGFQDNs under HKLM\\SOFTWARE\\Microsoft\\CCM and restart \
            the service.
            """,
            """
            On the client: ask what it knows with "Get-CimInstance -Namespace root\\ccm\\LocationServices -ClassName \
            SMS_ActiveMPCandidate".
            """,
        ],
        who: .gateway,
        references: [.internetClients, .findingResources],
        matching: [
            Example(
                "ClientLocation",
                """
                Domain joined client is in Internet
                +01:00:00
                Current AD forest name is contoso.com, domain name is contoso.com
                """
            ),
            Example(
                "ClientLocation",
                """
                Current Management Point is <empty>
                +00:11:00
                Current Management Point is <empty>
                """
            ),
            Example(
                "LocationServices",
                """
                Failed to send management point list Location Request Message to \
                GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928290
                LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP \
                GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928290 with error 0x87d00231, retaining previous list.
                """
            ),
        ],
        notMatching: [
            Example(
                "ClientLocation",
                """
                Domain joined client is in Internet
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: <Capabilities/>
                +01:00:00
                Domain joined client is in Internet
                """
            ),
            // Too short to miss anything in it.
            Example("ClientLocation", "Domain joined client is in Internet"),
            // The gateway is known from another log.
            Example(
                "ClientLocation",
                """
                Domain joined client is in Internet
                +01:00:00
                Domain joined client is in Internet
                == CcmMessaging
                Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS
                """
            ),
            // The gateway is known from the command line.
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72186325152220500
                CCMSETUP bootstrap from Internet: 1
                +00:15:00
                CcmSetup failed with error code 0x87d00455
                """
            ),
            // A new client has no management point for some seconds.
            Example(
                "ClientLocation",
                """
                Current Management Point is <empty>
                Site Code is CM2; Management Point is https://MP01.CONTOSO.COM; MP HTTPS enabled = 1
                +00:31:00
                Domain joined client is in Intranet
                """
            ),
        ]
    )
}

/// The three ways in which a client shows that it has no gateway to turn to.
private enum MissingGateway {
    static func detections(in caseFile: CaseFile) -> [Detection] {
        let found = [notRetrieved(in: caseFile), noManagementPoint(in: caseFile), neverLocated(in: caseFile)]
            .compactMap { $0 }
        let active = found.filter(\.isActive)
        guard var first = active.first ?? found.first else { return [] }
        for other in active.dropFirst() {
            first.histories += other.histories
            first.notes += other.notes
        }
        return [first]
    }

    /// The list of internet management points could not be had.
    private static func notRetrieved(in caseFile: CaseFile) -> Detection? {
        let histories = caseFile.histories(.internetManagementPointsNotRetrieved)
        guard !histories.isEmpty else { return nil }
        var detection = Detection(
            histories,
            // Inside the network it is needed only later, and who had the list before keeps it.
            severity: caseFile.client.place == .intranet || caseFile.has(.internetManagementPointRotated)
                ? .warning : nil,
            confidence: .high,
            notes: ["{host|The management point} did not give the list of internet management points: {code|no code}."]
        )
        // Who is served by a gateway has its location, from the list that was kept.
        let served = SignalFilter(
            .internetManagementPointRotated,
            .requestSucceeded,
            .tokenReceived,
            .managementPointFound,
            where: [.not([.endpoint([.notification])])]
        )
        let gateways = caseFile.client.gatewayHosts
        let servedByGateway = caseFile.histories(matching: served).filter { history in
            history.signal.endpoint == .gateway || history.signal.host.map { gateways.contains($0) } ?? false
        }
        guard let last = histories.map(\.last.moment).max() else { return nil }
        detection.clearedBy = servedByGateway.first { $0.last.moment > last }
        return detection
    }

    /// The client has no management point at all, and not only for the moments before it is given one.
    private static func noManagementPoint(in caseFile: CaseFile) -> Detection? {
        let histories = caseFile.histories(.currentManagementPointEmpty)
        let located = SignalFilter(
            .internetManagementPointRotated,
            .assignedManagementPointRotated,
            .defaultManagementPointFound,
            .managementPointFound
        )
        guard caseFile.client.place != .intranet else { return nil }
        let answers = caseFile.histories(matching: located)
        let waiting = Waiting(requests: histories, answers: answers)
        let note = "The client has no current management point."
        switch waiting.outcome(in: caseFile) {
        case .nothingToSay:
            // The logs end with the client still without one: worth a look, no proof.
            guard !histories.isEmpty, answers.isEmpty else { return nil }
            return Detection(histories, severity: .warning, confidence: .low, notes: [note])
        case .inVain: return Detection(histories, notes: [note])
        case .late(let answer): return Detection(histories, clearedBy: answer, notes: [note])
        }
    }

    /// The client is on the internet, and nothing in the logs names a gateway or a server that served it there.
    private static func neverLocated(in caseFile: CaseFile) -> Detection? {
        guard caseFile.client.place == .internet || caseFile.client.place == .unknown,
            let place = caseFile.latest(.clientOnInternet, .clientLocationUnknown),
            !caseFile.has(.internetManagementPointRotated),
            caseFile.client.gatewayHosts.isEmpty,
            !isGivenToSetup(in: caseFile),
            !isServed(after: place.first.moment, in: caseFile),
            caseFile.goesOn(minutes: Waiting.patienceMinutes, after: place.first.moment)
        else { return nil }
        // Locations are asked for every 24 hours; a shorter log may lack the line although the client has a gateway.
        let isLong = caseFile.goesOn(minutes: 24 * 60, after: place.first.moment)
        return Detection(
            [place],
            confidence: isLong ? .medium : .low,
            notes: [
                "The client takes itself to be on the internet, and no log names a gateway."
                    + (isLong ? "" : " The log covers less than a day, so the line may simply not be in it.")
            ]
        )
    }

    /// Whether ccmsetup was told a gateway, which it hands on to the client.
    private static func isGivenToSetup(in caseFile: CaseFile) -> Bool {
        caseFile.histories(.setupCommandLine).contains { history in
            history.lastSignal[.commandLine]?.lowercased().contains("/ccm_proxy_") ?? false
        }
    }

    private static func isServed(after moment: Moment, in caseFile: CaseFile) -> Bool {
        caseFile.histories(matching: .served).contains { $0.last.moment > moment }
    }
}
