import Diagnosis
import ReportModel

extension Rule {
    static let locationUnknown = Rule(
        id: "CMG306",
        slug: "location-unknown",
        title: "The client can't tell whether it is on the intranet or the internet",
        area: .location,
        severity: .warning,
        level: .location,
        basis: .secondHand,
        check: .custom(unknownLocation),
        summary: "The client could not find out where it is, and behaves as on the internet.",
        why: """
            A client that reaches a domain controller or an internal management point is on the intranet. This one \
            could not decide, so it turns to its gateway; without one it reaches nothing.
            """,
        actions: [
            """
            On the client: see whether it should be inside now. If so, check that it resolves the domain's name and \
            reaches a domain controller; a VPN that lets only part of the traffic through looks like this.
            """,
            """
            On the client: if it is on the internet, ClientLocation.log should name a gateway as internet management \
            point; then nothing needs to be done.
            """,
        ],
        who: .network,
        references: [.internetClients, .findingResources],
        matching: [
            Example(
                "ClientLocation",
                "Domain joined client is in Unknown location. Default to internet to be conservative"
            )
        ],
        notMatching: [
            Example("ClientLocation", "Domain joined client is in Internet"),
            // It works through its gateway all the same.
            """
            == ClientLocation
            Domain joined client is in Unknown location. Default to internet to be conservative
            Rotating internet management point, new management point [1] is: \
            https://GW.CONTOSO.COM/CCM_Proxy_MutualAuth/72186325152220500 (0) with capabilities: <Capabilities/>
            == CcmMessaging
            Getting CCM Token from https://GW.CONTOSO.COM/CCM_Proxy_ServerAuth/72186325152220500/CCM_STS
            Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
            """,
        ]
    )
}

private func unknownLocation(in caseFile: CaseFile) -> [Detection] {
    let histories = caseFile.histories(.clientLocationUnknown)
    guard let last = histories.map(\.last.moment).max() else { return [] }
    let known = Clearing(SignalFilter(.clientOnIntranet, .clientOnInternet), sameIn: nil)
    // Who is served all the same is on the internet with a gateway, or inside after all; either way nothing is wrong.
    let served = caseFile.histories(matching: .served).contains { $0.last.moment > last }
    return served ? [] : [Detection(histories).cleared(by: known, in: caseFile)]
}
