import CMTraceLog
import Diagnosis
import SignalCatalogue

extension Rule {
    static let gatewayChanged = Rule(
        id: "CMG305",
        slug: "gateway-changed",
        title: "The client was given another cloud management gateway",
        area: .location,
        severity: .info,
        check: .custom(GatewayChange.detections),
        summary: """
            The internet management point was {previous|another one} and has been {current|this one} since {when}.
            """,
        why: """
            Failures before and after the change belong to different gateways. The new one needs everything the old \
            one had: a server certificate the client trusts, and firewall rules for its name.
            """,
        references: [.internetClients],
        matching: [
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW1.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017 (0) with capabilities: <Capabilities/>
                +24:00:00
                Rotating internet management point, new management point [1] is: \
                https://GW2.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928290 (0) with capabilities: <Capabilities/>
                """
            )
        ],
        notMatching: [
            // One gateway, however its URL is written.
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017 (0) with capabilities: <Capabilities/>
                Rotating internet management point, new management point [2] is: \
                https://gw.contoso.com/CCM_PROXY_ServerAuth/72057594037928017 (0) with capabilities: <Capabilities/>
                """
            ),
            // Two gateways in one list take turns.
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW1.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017 (0) with capabilities: <Capabilities/>
                Rotating internet management point, new management point [2] is: \
                https://GW2.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928290 (0) with capabilities: <Capabilities/>
                Rotating internet management point, new management point [1] is: \
                https://GW1.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017 (0) with capabilities: <Capabilities/>
                """
            ),
            Example(
                "ClientLocation",
                """
                Rotating assigned management point, new management point [1] is: MP01.CONTOSO.COM (9106) with \
                capabilities: <Capabilities SchemaVersion="1.0"/>
                Rotating assigned management point, new management point [1] is: MP02.CONTOSO.COM (9106) with \
                capabilities: <Capabilities SchemaVersion="1.0"/>
                """
            ),
        ]
    )
}

/// Gateways that took the place of another one, and did not merely take turns with it.
private enum GatewayChange {
    static func detections(in caseFile: CaseFile) -> [Detection] {
        let gateways = gateways(in: caseFile)
        return gateways.indices.dropFirst().compactMap { index in
            let new = gateways[index]
            guard let old = gateways[..<index].max(by: { $0.last < $1.last }), old.last < new.first else { return nil }
            return Detection(
                subject: new.host,
                old.histories + new.histories,
                values: ["previous": old.name, "current": new.name, "when": new.since]
            )
        }
    }

    /// The gateways the client turned to, in the order of their first time.
    private static func gateways(in caseFile: CaseFile) -> [LocatedGateway] {
        var gateways: [LocatedGateway] = []
        for history in caseFile.histories(matching: .gatewayLocated) {
            if let place = gateways.firstIndex(where: { $0.isSame(as: history.signal) }) {
                gateways[place].histories.append(history)
            } else {
                gateways.append(LocatedGateway(histories: [history]))
            }
        }
        return gateways
    }
}

/// One gateway, in all the spellings of its URL.
private struct LocatedGateway {
    /// At least one, the earliest first.
    var histories: [History]

    var host: String? { histories[0].signal.host }
    var first: Moment { histories[0].first.moment }
    var last: Moment { histories.map(\.last.moment).max() ?? first }

    /// `gw.contoso.com (service 72057594037928017)`.
    var name: String {
        let number = histories[0].signal[.gateway].map { " (service \($0))" } ?? ""
        return (host ?? "") + number
    }

    /// When the client turned to it, as the log writes it.
    var since: String {
        histories[0].first.marks.first?.time?.localText ?? "a time that is not known"
    }

    func isSame(as signal: Signal) -> Bool {
        host == signal.host && histories[0].signal[.gateway] == signal[.gateway]
    }
}
