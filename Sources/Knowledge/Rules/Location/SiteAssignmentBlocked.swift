import Diagnosis
import ReportModel

extension Rule {
    static let siteAssignmentBlocked = Rule(
        id: "CMG309",
        slug: "site-assignment-blocked",
        title: "The client cannot be assigned to a site",
        area: .location,
        severity: .error,
        level: .location,
        check: .custom(SiteAssignment.blocked),
        summary: "The client could not be assigned to {site}.",
        why: """
            A client without a site has no management points and does not register; it tries again every few minutes \
            and fills its log with that.
            """,
        actions: [
            """
            On the client: read LocationServices.log for the site that was tried. "Site Version … is not compatible" \
            means that the site is older than the client can use.
            """,
            """
            On the client: look whether a policy or a script assigns another site \
            (GPRequestedSiteAssignmentCode under HKLM\\SOFTWARE\\Microsoft\\SMS\\Mobile Client), and \
            take that assignment away.
            """,
            """
            On the client: run ccmsetup.exe with SMSSITECODE set to the right site, and with a management point that it \
            can ask: SMSMP, and on the internet CCMHOSTNAME. Automatic assignment does not work from the internet, and \
            /mp: names only a source of files.
            """,
        ],
        references: [.siteAssignment, .setupParameters],
        matching: [
            Example(
                "LocationServices",
                """
                LSIsSiteVersionCompatible : Site Version '4.00.6487.2000' is not compatible.
                LSVerifySiteAssignment : Client cannot be assigned to site <CM2>.
                """
            ),
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
        ],
        notMatching: [
            // Once is no loop: the site may not be known yet when the service starts.
            Example(
                "ClientIDManagerStartup",
                """
                RegTask: Failed to refresh site code. Error: 0x80070032
                Sleeping for 157 seconds before refreshing location services.
                """
            ),
            Example(
                "LocationServices",
                "LSIsSiteVersionCompatible : Site Version '5.00.9128.1000' is compatible."
            ),
        ]
    )
}

private enum SiteAssignment {
    /// The first tries of a new client may come before its site is known.
    private static let usualTries = 2

    static func blocked(in caseFile: CaseFile) -> [Detection] {
        let refused = caseFile.histories(matching: SignalFilter(.siteAssignmentRefused, .siteVersionIncompatible))
        let retried = caseFile.histories(.siteCodeNotRefreshed)
        let isLoop = retried.reduce(0) { $0 + $1.count } > usualTries
        guard !refused.isEmpty || isLoop else { return [] }
        let assigned = SignalFilter(.siteAssigned, .siteAssignmentVerified, .registered, .alreadyRegistered)
        var detection = Detection(refused + retried)
        if caseFile.has(.siteVersionIncompatible) {
            detection.notes.append("Version {version} of the site does not suit the client.")
        }
        let code = refused.compactMap { $0.signal[.siteCode] }.last
        detection.values["site"] = code.map { "site \($0)" } ?? "a site"
        if isLoop { detection.notes.append("Its registration task could not learn the site: {code}.") }
        return [detection.cleared(by: Clearing(assigned, sameIn: nil), in: caseFile)]
    }
}
