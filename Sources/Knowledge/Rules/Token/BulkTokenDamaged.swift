import Diagnosis
import Tokens
import ReportModel

extension Rule {
    static let bulkTokenDamaged = Rule(
        id: "CMG207",
        slug: "bulk-token-damaged",
        title: "The bulk registration token is damaged",
        area: .token,
        severity: .error,
        check: .custom(damagedTokens),
        summary: "{finding}",
        why: """
            The gateway refuses a token in which one character differs. Tokens are damaged when they are typed, copied \
            from a picture or PDF, or cut off by a field that is too short.
            """,
        actions: [
            """
            On the top-level site server: copy the token again, if the output of BulkRegistrationTokenTool.exe is still \
            there; the tool shows a token once, and nothing keeps it.
            """,
            BulkTokenTool.newToken("otherwise "),
            "On your side: check it before it is deployed, by piping it into cmgdiag token.",
            "On the client: run ccmsetup again with the whole token.",
        ],
        references: [.tokens],
        // No level, for the same reason as CMG205.
        explains: ["CMG203", "CMG204", "CMG210", "CMG701"],
        matching: [Example("ccmsetup", ExampleToken.commandLine(ExampleToken.damaged))],
        notMatching: [Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid))]
    )
}

/// Tokens behind `/regtoken` that do not decode cleanly.
///
/// Where only the signature is missing or short, somebody may have taken it out of the log before passing it on, or
/// the log may have cut the line: that proves nothing of the token that was used.
private func damagedTokens(in caseFile: CaseFile) -> [Detection] {
    caseFile.registrationTokens.filter(\.isDamaged).map { token in
        let inside = token.facts.damageBeforeSignature
        guard let first = inside.first else {
            let finding = """
                The signature of the token given with /regtoken is not whole in the log. If nobody took it out, the \
                token was cut off.
                """
            return token.detection(finding, severity: .info, clearedBy: .admission, in: caseFile)
        }
        let more =
            switch inside.count {
            case ...1: ""
            case 2: " 1 more problem follows from it or stands beside it."
            default: " \(inside.count - 1) more problems follow from it or stand beside it."
            }
        let place = first.character.map { " (character \($0) of the record)" } ?? ""
        let finding = "The token given with /regtoken is damaged. \(first.sentence)\(place)\(more) \(readable(token))"
        return token.detection(finding, clearedBy: .admission, in: caseFile)
    }
}

private func readable(_ token: LoggedToken) -> String {
    let names = token.facts.claims.filter(\.isCertain).prefix(16).map(\.name)
    return names.isEmpty ? "No claim can be read." : "Still readable: \(names.joined(separator: ", "))."
}
