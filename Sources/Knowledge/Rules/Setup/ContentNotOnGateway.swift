import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    // The code is known from deployments over a gateway; of the line around it only quotations were at hand.
    static let contentNotOnGateway = Rule(
        id: "CMG705",
        slug: "content-not-on-gateway",
        title: "The gateway has no content to give for what is to be installed",
        area: .setup,
        severity: .error,
        level: .setup,
        basis: .secondHand,
        check: .custom(missingContent),
        summary: """
            The client asked through the gateway where the content of {content|a package} lies and was given no place \
            (0x80040102), while the gateway serves its other requests.
            """,
        why: """
            Messages pass the gateway, so certificates and tokens are well. Content is another matter: a client on the \
            internet gets it only from a gateway or from another source that the site offers to it there.
            """,
        actions: [
            """
            In the console: see that the gateway's property "Allow CMG to function as a cloud distribution point and \
            serve content from Azure storage" is set.
            """,
            """
            In the console: distribute the content to the gateway, and look at its distribution status.
            """,
            """
            In the console: see that a boundary group the client falls into refers to the gateway, or that the \
            deployment may use the site's default boundary group.
            """,
        ],
        who: .gateway,
        references: [.internetClients, .logFiles],
        matching: [Example("smsts", served + "\nContent location request for CS100042:3 failed. (Code 0x80040102)")],
        notMatching: [
            // Inside, it is the distribution points' matter.
            Example("smsts", "Content location request for CS100042:3 failed. (Code 0x80040102)"),
            Example("smsts", served + "\nContent location request for CS100042:3 failed. (Code 0x87d00231)"),
            Example("Exchange", "Unable to open message store. (hr=0x80040102, ec=-2147221246)"),
        ]
    )

    private static let served = """
        Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
        Cached encrypted token for 'S-1-5-18'. Will expire at '03/02/2026 16:00:05'
        """
}

/// Requests for a content location that found none, while a gateway served the client.
private func missingContent(in caseFile: CaseFile) -> [Detection] {
    let filter = SignalFilter(.contentLocationFailed, where: [.code([ErrorCode(0x8004_0102)])])
    let gateways = caseFile.client.gatewayHosts
    let served = Set(caseFile.histories(matching: .served).compactMap(\.signal.host))
    guard !served.isDisjoint(with: gateways) else { return [] }
    return caseFile.subjects(matching: filter, by: .content).map { content, histories in
        Detection(subject: content, histories)
    }
}
