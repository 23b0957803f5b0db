import Diagnosis
import ReportModel

extension Rule {
    static let clientNotApproved = Rule(
        id: "CMG610",
        slug: "client-not-approved",
        title: "The site has registered the client, but not approved it",
        area: .registration,
        severity: .error,
        level: .registration,
        basis: .secondHand,
        check: .custom(unapproved),
        summary: "The site answered the registration with approval status 0, which means not approved.",
        why: """
            A client that is not approved gets no policy, so nothing is deployed to it. Clients in trusted domains and \
            those that prove themselves with a certificate or a token are approved by themselves, unless the site is set \
            up to ask.
            """,
        actions: [
            """
            In the console: under Assets and Compliance > Devices, select the device and choose Approve. Look there too \
            whether it is blocked or stands in conflict with an older record.
            """,
            """
            In the console: if such clients are to be approved by themselves, choose so under Administration > Site \
            Configuration > Sites > Hierarchy Settings > Client Approval and Conflicting Records.
            """,
        ],
        references: [.clientManagement, .registrationResponse],
        matching: [
            Example("ClientIDManagerStartup", registration(endingIn: 0)),
            // The last word counts.
            Example("ClientIDManagerStartup", registration(endingIn: 1) + "\n+01:00:00\n" + registration(endingIn: 0)),
        ],
        notMatching: [
            Example("ClientIDManagerStartup", registration(endingIn: 1)),
            Example("ClientIDManagerStartup", registration(endingIn: 3)),
            // Nothing tells of an approval.
            Example("ClientIDManagerStartup", "[RegTask] - Client is already registered. Exiting."),
        ]
    )
}

/// The line of a registration that ended with an approval status.
private func registration(endingIn status: Int) -> String {
    """
    [RegTask] - Client is registered. Server assigned ClientID is GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval \
    status \(status)
    """
}

/// Registrations without approval; over once a later one has it or policy came (SMS_CombinedDeviceResources,
/// "IsApproved": 0 not approved, 1 approved).
private func unapproved(in caseFile: CaseFile) -> [Detection] {
    let histories = caseFile.histories(matching: SignalFilter(.registered, where: [.equals(.approval, ["0"])]))
    guard let last = histories.map(\.last.moment).max() else { return [] }
    let approved = SignalFilter(.registered, where: [.has(.approval), .not([.equals(.approval, ["0"])])])
    let end = (caseFile.histories(matching: approved) + caseFile.histories(.policyDownloaded))
        .first { $0.last.moment > last }
    return [Detection(histories, clearedBy: end)]
}
