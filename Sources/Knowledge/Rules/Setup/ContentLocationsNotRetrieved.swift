import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let contentLocationsNotRetrieved = Rule(
        id: "CMG709",
        slug: "content-locations-not-retrieved",
        title: "ccmsetup cannot learn where its files lie",
        area: .setup,
        severity: .error,
        level: .setup,
        check: .custom(unansweredLocations),
        summary:
            "ccmsetup asked {host|the management point} for the sources of its files and got no usable answer: {code}.",
        why: """
            Without that answer there is nothing to install from. ccmsetup tries again later, and goes on for ever if \
            nothing changes.
            """,
        actions: [
            """
            On the client: read the lines of ccmsetup.log just before this one; they tell whether the connection, TLS, \
            a missing certificate or the server's answer is at fault, and that comes first.
            """,
            """
            In the network: see that a proxy or firewall between the client and the server lets POST requests to \
            /ccm_system/request through, and answers none itself.
            """,
            """
            On the client: name another management point, the gateway with https:// or a folder (/source:), and run \
            ccmsetup again.
            """,
        ],
        references: [.setupParameters, .winHTTPErrors, .logFiles],
        explains: ["CMG701"],
        matching: [
            Example("ccmsetup", "GetDPLocations failed with error 0x80072f78"),
            Example(
                "ccmsetup",
                """
                GetDPLocations failed with error 0x8000ffff
                Failed to get DP locations as the expected version from MP 'https://mp01.contoso.com'. Error 0x8000ffff
                """
            ),
        ],
        notMatching: [
            // The request was sent, and nothing tells that it failed.
            Example("ccmsetup", "Searching for DP locations from MP(s)..."),
            // It answered; the client package has no place there. That is another diagnosis.
            Example("ccmsetup", "GetDPLocations failed with error 0x87d00215"),
        ]
    )
}

/// The failures to learn the locations, other than that there are none.
private func unansweredLocations(in caseFile: CaseFile) -> [Detection] {
    let failed = SignalFilter(
        .contentLocationsNotRetrieved,
        where: [.not([.code([ContentLocation.notFound])])]
    )
    return caseFile.subjects(matching: failed, by: .host).map { host, histories in
        Detection(subject: host, histories, notes: ContentLocation.notes(on: histories))
    }
    .cleared(by: .contentLocated, in: caseFile)
}

/// What the codes of failed requests for content locations say.
enum ContentLocation {
    /// CCM_E_ITEMNOTFOUND.
    static let notFound = ErrorCode(0x87d0_0215)

    /// In ccmsetup.log of a device behind a firewall that swallowed POST requests (a public script names the cause).
    private static let invalidAnswer = ErrorCode(0x8007_2f78)

    /// CCM_E_NO_CLIENT_PKI_CERT: in a ccmsetup.log of 2023 below lines that found no certificate.
    private static let noCertificate = ErrorCode(0x87d0_0454)

    /// Sentences on what the codes tell beyond their names.
    static func notes(on histories: [History]) -> [String] {
        let codes = Set(histories.compactMap(\.signal.code))
        var notes: [String] = []
        if codes.contains(invalidAnswer) {
            notes.append(
                """
                The answer was no valid HTTP: something in between, such as a proxy or a firewall, has answered itself \
                or swallowed the request.
                """
            )
        }
        if codes.contains(noCertificate) {
            notes.append("The server wants a PKI certificate of the client, and ccmsetup found none to present.")
        }
        return notes
    }
}

extension Clearing {
    /// ccmsetup learned where its files lie, or came to a good end.
    static let contentLocated = Clearing(
        SignalFilter(
            .managementPointFound,
            .setupExited,
            .registered,
            .alreadyRegistered,
            where: [.any([.lacks(.status), .equals(.status, ["0", "7"])])]
        ),
        sameIn: nil
    )
}
