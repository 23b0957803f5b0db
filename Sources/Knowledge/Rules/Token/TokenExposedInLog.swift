import Times
import Diagnosis
import Tokens
import ReportModel

extension Rule {
    /// Its area is the evidence: the secret lies in the logs, and the client works none the worse for it. So it leaves a
    /// healthy client healthy and a root cause in its place, and is still a warning to whoever is about to pass them on.
    static let tokenExposedInLog = Rule(
        id: "CMG214",
        slug: "token-exposed-in-log",
        title: "A token that is still valid stands in a log in clear text",
        area: .evidence,
        severity: .warning,
        check: .custom(exposedTokens),
        summary: "{finding}",
        why: """
            Whoever reads these logs, in a ticket or a forum, can use the token until its end. This report shows it only \
            masked; the logs hold it whole.
            """,
        actions: [
            "On your side: take the token out of the logs before you pass them on.",
            """
            In the console: if they were passed on already, block the token, Administration > Security > Certificates. A \
            bulk registration token is listed there by its id.
            """,
        ],
        references: [.tokens],
        matching: [Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid))],
        notMatching: [
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.expired)),
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.damaged)),
            Example("ccmsetup", ExampleToken.commandLine("eyJ0eXAi…[token x5t=392A3CBC… exp=2026-03-04]")),
        ]
    )
}

/// Whole, signed tokens of any kind that have not ended at the judging clock.
private func exposedTokens(in caseFile: CaseFile) -> [Detection] {
    caseFile.tokens.compactMap { token in
        guard token.facts.isSigned, !token.isDamaged, let end = token.facts.validUntil,
            end > caseFile.judgedAt.seconds
        else { return nil }
        let finding =
            "A whole token (\(token.facts.kind.rawValue)) stands in the log; it is valid until \(end.utcText)."
        return token.detection(finding, in: caseFile)
    }
}
