import SetupCommand
import Diagnosis
import Tokens
import ReportModel

extension Rule {
    static let regtokenCompanionMissing = Rule(
        id: "CMG702",
        slug: "regtoken-companion-missing",
        title: "The installation with a bulk registration token lacks a parameter",
        area: .setup,
        severity: .warning,
        check: .custom { SetupCommandProblems(code: .companionMissing).detections(in: $0) },
        summary: "{finding}",
        why: """
            The token proves the client; where to register, and with which site, is told by the parameters beside it. \
            Microsoft lists \(BulkTokenTool.companions), and says to try without /mp: where ccmsetup ends with 0x87d0027e.
            """,
        actions: [
            "On the client: run ccmsetup with a corrected command line: {corrected}.",
            "On your side: check the next command line before it is deployed, by piping it into cmgdiag token.",
        ],
        references: [.setupParameters, .tokens],
        matching: [
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 \
                /regtoken:\(ExampleToken.valid)
                """
            )
        ],
        notMatching: [
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid)),
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" /mp:mp01.contoso.com SMSSITECODE=P01
                """
            ),
        ]
    )
}
