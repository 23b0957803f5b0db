import CMTraceLog
import Times
import Diagnosis
import Tokens
import ReportModel

extension Rule {
    static let bulkTokenUnusual = Rule(
        id: "CMG208",
        slug: "bulk-token-unusual",
        title: "What stands behind /regtoken is no ordinary bulk registration token",
        area: .token,
        severity: .warning,
        check: .custom(unusualTokens),
        summary: "{finding}",
        why: """
            The site makes these tokens always in the same way. One that differs was made by something else, was changed, \
            or is another kind of token, and the gateway will hardly take it.
            """,
        actions: [
            BulkTokenTool.newToken(),
            "On the client: run ccmsetup again with it. If the token begins in the future, compare the clocks first.",
        ],
        references: [.tokens],
        matching: [Example("ccmsetup", ExampleToken.commandLine(ExampleToken.long))],
        notMatching: [
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid)),
            // That is CMG207.
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.damaged)),
        ]
    )
}

/// Tokens behind `/regtoken` that read well and say something they should not.
private func unusualTokens(in caseFile: CaseFile) -> [Detection] {
    caseFile.registrationTokens.filter { !$0.isDamaged }.compactMap { token in
        let oddities = oddities(of: token)
        guard !oddities.isEmpty else { return nil }
        let finding = "The token given with /regtoken is unusual: " + oddities.joined(separator: " ")
        return token.detection(finding, clearedBy: .admission, in: caseFile)
    }
}

/// What is odd about a token, as sentences.
private func oddities(of token: LoggedToken) -> [String] {
    var sentences: [String] = []
    if token.facts.kind != .bulkRegistration {
        sentences.append("It is no bulk registration token (\(token.facts.kindReason)).")
    }
    sentences += token.facts.problems.map(\.sentence)
    if let start = token.facts.validFrom, let use = token.history.last.marks.first?.time?.utc?.seconds,
        start - use > clockTolerance
    {
        sentences.append("It begins at \(start.utcText), later than it was used.")
    }
    return sentences
}

/// Clocks may differ by this many seconds without anything being wrong.
private let clockTolerance: Int64 = 300
