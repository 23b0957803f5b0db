import Times
import Diagnosis
import Tokens
import ReportModel

extension Rule {
    static let bulkTokenExpiredOrEnding = Rule(
        id: "CMG206",
        slug: "bulk-token-expired-or-ending",
        title: "The bulk registration token ended, or ends soon, before the client registered",
        area: .token,
        severity: .warning,
        check: .custom(tokensEnding),
        summary: "{finding}",
        why: "A client that has not registered by the token's end can't any more; the token can't be renewed.",
        actions: [
            """
            On the client: look in ClientIDManagerStartup.log whether it registered in the meantime. If so, nothing is \
            to be done.
            """,
            BulkTokenTool.newToken("if it did not, "),
            "On the client: run ccmsetup again with the new token.",
        ],
        references: [.tokens],
        matching: [Example("ccmsetup", ExampleToken.commandLine(ExampleToken.ending))],
        notMatching: [
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid)),
            // That is CMG205.
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.expired)),
            Example(
                "ccmsetup",
                ExampleToken.commandLine(ExampleToken.ending) + """

                    == ClientIDManagerStartup
                    [RegTask] - Client is registered. Server assigned ClientID is \
                    GUID:11111111-0000-4000-8000-000000000001. Approval status 1
                    """
            ),
        ]
    )
}

/// The newest token, if it is over or nearly so at the judging clock and nothing shows that the client got in by then.
///
/// A client that registered has a token of its own and needs this one no more: nothing is said of it, however old.
private func tokensEnding(in caseFile: CaseFile) -> [Detection] {
    let now = caseFile.judgedAt.seconds
    let newest = caseFile.registrationTokens.max { $0.history.last.moment < $1.history.last.moment }
    guard let newest, !newest.isDamaged, !newest.hadExpired, let end = newest.facts.validUntil,
        end - now <= 24 * 3600, newest.facts.kind == .bulkRegistration
    else { return [] }
    let verb = end <= now ? "ended" : "ends"
    let finding = "The token given with /regtoken \(verb) at \(end.utcText); these logs show no registration with it."
    return [newest.detection(finding, clearedBy: .admission, in: caseFile)].filter(\.isActive)
}
