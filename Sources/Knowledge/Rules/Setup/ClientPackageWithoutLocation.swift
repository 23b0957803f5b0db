import Diagnosis
import ReportModel

extension Rule {
    // The code stands in a public script and, with what it comes of, in a public lab; of the answer itself only
    // quotations were at hand.
    static let clientPackageWithoutLocation = Rule(
        id: "CMG710",
        slug: "client-package-without-location",
        title: "No distribution point has the client package for this device",
        area: .setup,
        severity: .error,
        level: .setup,
        basis: .secondHand,
        check: .custom(emptyLocations),
        summary: """
            {host|The management point} answered ccmsetup and named no distribution point for the client package \
            ({code}).
            """,
        why: """
            The way to the site is open, and the site has no source for this device: the package is on no distribution \
            point that its boundary group may use, or its distribution is not done yet.
            """,
        actions: [
            """
            In the console: see under Monitoring > Distribution Status that the Configuration Manager client package is \
            distributed to a distribution point, or for clients on the internet to the gateway.
            """,
            """
            In the console: see that a boundary group the device falls into refers to that source, or that the default \
            site boundary group does; a new group takes a while to be known.
            """,
        ],
        references: [.setupParameters, .internetClients, .logFiles],
        explains: ["CMG701"],
        matching: [
            Example(
                "ccmsetup",
                """
                GetDPLocations failed with error 0x87d00215
                Failed to get DP locations as the expected version from MP 'https://mp01.contoso.com'. Error 0x87d00215
                """
            )
        ],
        notMatching: [
            Example("ccmsetup", "GetDPLocations failed with error 0x80072f78"),
            // No certificate was at hand, which is no matter of content.
            Example("ccmsetup", "Failed to get client certificate for transportation. Error 0x87d00215"),
        ]
    )
}

/// The requests that were answered with no location.
private func emptyLocations(in caseFile: CaseFile) -> [Detection] {
    let empty = SignalFilter(.contentLocationsNotRetrieved, where: [.code([ContentLocation.notFound])])
    return caseFile.subjects(matching: empty, by: .host).map { Detection(subject: $0, $1) }
        .cleared(by: .contentLocated, in: caseFile)
}
