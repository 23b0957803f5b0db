import Diagnosis
import Tokens
import ReportModel

extension Rule {
    static let bulkTokenExpiredWhenUsed = Rule(
        id: "CMG205",
        slug: "bulk-token-expired-when-used",
        title: "The installation used an expired bulk registration token",
        area: .token,
        severity: .error,
        check: .custom(tokensExpiredWhenUsed),
        summary: "{finding}",
        why: """
            The gateway lets a client without any other identity in by this token alone. After its end the client can't \
            register, and nothing that needs a registration works.
            """,
        actions: [
            BulkTokenTool.newToken(),
            "On the client: run ccmsetup again with the new token; the old one can't be renewed.",
            "On your side: replace the token in the deployment too, or the next device fails in the same way.",
        ],
        references: [.tokens, .setupParameters],
        // No level: an untrusted CA at the same time does not explain why the token is bad, and the token not that.
        explains: ["CMG203", "CMG204", "CMG210", "CMG701"],
        matching: [Example("ccmsetup", ExampleToken.commandLine(ExampleToken.expired))],
        notMatching: [
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid)),
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.ending)),
        ]
    )
}

/// Tokens that had ended when ccmsetup was called with them; over once the client got in, or a later token was good.
private func tokensExpiredWhenUsed(in caseFile: CaseFile) -> [Detection] {
    let tokens = caseFile.registrationTokens
    return tokens.filter(\.hadExpired).map { token in
        let end = token.facts.validUntil ?? 0
        let finding =
            "The token given with /regtoken had expired at \(end.utcText), before ccmsetup was called with it."
        var detection = token.detection(finding, clearedBy: .admission, in: caseFile)
        let better = tokens.first { !$0.hadExpired && $0.history.last.moment > token.history.last.moment }
        if detection.clearedBy == nil { detection.clearedBy = better?.history }
        return detection
    }
}
