import Diagnosis
import ErrorCodes
import ReportModel
import SetupCommand

extension Rule {
    // The lines and the cause are those of one session, kept in the tests of a public tool (Urgen-Dorjee/WinUpgradeDiag);
    // that /mp: assigns no management point stands on the page.
    static let managementPointNotGiven = Rule(
        id: "CMG714",
        slug: "management-point-not-given",
        title: "The client was installed without a management point that it can ask for its site",
        area: .setup,
        severity: .error,
        level: .location,
        basis: .secondHand,
        check: .custom(UnaskedSite.detections),
        summary: """
            The client asks for its site again and again, and what comes back is empty{siteClause|}: it knows no \
            management point to ask.{commandClause|}
            """,
        why: """
            /mp: only names a source for the installation's files. The management point that the client itself begins \
            with is named by SMSMP, or by CCMHOSTNAME on the internet. An installation with /mp: alone ends with 0, and \
            the client never gets to its site.
            """,
        actions: [
            """
            On the client: run ccmsetup.exe again with SMSMP=<management point> and SMSSITECODE=<site code> beside /mp:, \
            and on the internet with CCMHOSTNAME=<gateway>/CCM_Proxy_MutualAuth/<number> too.
            """,
            """
            On your side: put SMSMP into the deployment's command line as well, or the next device is installed in the \
            same way.
            """,
        ],
        references: [.setupParameters, .siteAssignment],
        explains: ["CMG309"],
        matching: [
            Example(
                "LocationServices",
                """
                LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code []
                +00:01:00
                LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code []
                +00:01:00
                LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code []
                """
            ),
            // The client's own log alone, with the command line that explains it.
            """
            == ccmsetup
            Ccmsetup command line: "ccmsetup.exe" /mp:mp01.contoso.com SMSSITECODE=P01
            CcmSetup is exiting with return code 0
            == ClientIDManagerStartup
            +00:10:00
            RegTask: Failed to refresh site code. Error: 0x8000ffff
            +00:01:00
            RegTask: Failed to refresh site code. Error: 0x8000ffff
            +00:01:00
            RegTask: Failed to refresh site code. Error: 0x8000ffff
            """,
        ],
        notMatching: [
            // The first tries of a new client.
            """
            == LocationServices
            LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code []
            """,
            // It was told a management point; something else keeps it from its site.
            """
            == ccmsetup
            Ccmsetup command line: "ccmsetup.exe" /mp:mp01.contoso.com SMSMP=mp01.contoso.com SMSSITECODE=P01
            == LocationServices
            +00:10:00
            LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code []
            +00:01:00
            LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code []
            +00:01:00
            LSGetSiteInformationFromManagementPoint('P01'): Assignment Site Code []
            """,
            // Another reason: the site is too old.
            Example(
                "ClientIDManagerStartup",
                """
                RegTask: Failed to refresh site code. Error: 0x80070032
                +00:05:00
                RegTask: Failed to refresh site code. Error: 0x80070032
                +00:05:00
                RegTask: Failed to refresh site code. Error: 0x80070032
                """
            ),
        ]
    )
}

private enum UnaskedSite {
    /// The first tries of a new client may come before its site is known.
    private static let usualTries = 2

    static func detections(in caseFile: CaseFile) -> [Detection] {
        let command = SetupCommandProblems.newestCommand(in: caseFile)?.command
        guard command?["SMSMP"] == nil else { return [] }
        let empty = caseFile.histories(.siteInformationEmpty)
        let retried = caseFile.histories(
            matching: SignalFilter(.siteCodeNotRefreshed, where: [.code([ErrorCode(0x8000_ffff)])])
        )
        let namesSource = command?["mp"] != nil
        // Who was given a gateway may still fail to ask it, for a reason of its own.
        let namesGateway = command?["CCMHOSTNAME"] != nil
        guard isLoop(empty) || (namesSource && !namesGateway && isLoop(retried)) else { return [] }
        var values = namesSource ? ["commandClause": " ccmsetup was called with /mp: and without SMSMP."] : [:]
        if let site = empty.last?.signal[.siteCode] { values["siteClause"] = " (site \(site))" }
        let detection = Detection(
            empty + retried,
            confidence: namesGateway ? .low : namesSource ? .high : nil,
            values: values
        )
        let assigned = SignalFilter(.siteAssigned, .siteAssignmentVerified, .registered, .alreadyRegistered)
        return [detection.cleared(by: Clearing(assigned, sameIn: nil), in: caseFile)]
    }

    private static func isLoop(_ histories: [History]) -> Bool {
        histories.reduce(0) { $0 + $1.count } > usualTries
    }
}
