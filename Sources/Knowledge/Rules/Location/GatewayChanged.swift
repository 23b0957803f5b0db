import CMTraceLog
import Times
import Diagnosis
import ReportModel

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
        references: [.internetClients, .gatewaySecurity],
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
            // Two management points behind one gateway.
            Example(
                "ClientLocation",
                """
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928017 (0) with capabilities: <Capabilities/>
                +24:00:00
                Rotating internet management point, new management point [1] is: \
                https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72057594037928290 (0) with capabilities: <Capabilities/>
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
        var detections: [Detection] = []
        // Of the gateways so far, the one that was turned to last.
        var newest: LocatedGateway?
        for gateway in gateways(in: caseFile) {
            if let old = newest, old.last < gateway.first { detections.append(change(from: old, to: gateway)) }
            if newest.map({ $0.last <= gateway.last }) ?? true { newest = gateway }
        }
        return detections
    }

    private static func change(from old: LocatedGateway, to new: LocatedGateway) -> Detection {
        Detection(
            subject: new.host,
            old.histories + new.histories,
            values: ["previous": old.name, "current": new.name, "when": new.since]
        )
    }

    /// The gateways the client turned to, in the order of their first time.
    private static func gateways(in caseFile: CaseFile) -> [LocatedGateway] {
        var gateways: [LocatedGateway] = []
        var places: [String: Int] = [:]
        for history in caseFile.histories(matching: .gatewayLocated) {
            // The number in the URL is that of a management point, of which a gateway may serve several.
            let identity = history.signal.host ?? ""
            if let place = places[identity] {
                gateways[place].add(history)
            } else {
                places[identity] = gateways.count
                gateways.append(LocatedGateway(history))
            }
        }
        return gateways
    }
}

/// One gateway, in all the spellings of its URL.
private struct LocatedGateway {
    /// At least one, the earliest first.
    private(set) var histories: [History]
    private(set) var last: Moment

    init(_ history: History) {
        histories = [history]
        last = history.last.moment
    }

    mutating func add(_ history: History) {
        histories.append(history)
        last = max(last, history.last.moment)
    }

    var host: String? { histories[0].signal.host }
    var first: Moment { histories[0].first.moment }

    /// `gw.contoso.com`.
    var name: String { host ?? "" }

    /// When the client turned to it, as the log writes it.
    var since: String {
        histories[0].first.marks.first?.time?.localText ?? "a time that is not known"
    }
}
