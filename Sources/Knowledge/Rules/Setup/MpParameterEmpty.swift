import SetupCommand
import Diagnosis
import Tokens
import ReportModel

extension Rule {
    static let mpParameterEmpty = Rule(
        id: "CMG703",
        slug: "mp-parameter-empty",
        title: "The installation was called with an empty /mp:",
        area: .setup,
        severity: .warning,
        check: .custom { SetupCommandProblems(code: .managementPointEmpty).detections(in: $0) },
        summary: "{finding}",
        why: """
            A device on the internet finds the installation files by this address; with nothing behind it there is nobody to \
            ask. Such a command line mostly comes of a template that was not filled in.
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
                Ccmsetup command line: "ccmsetup.exe" /mp: CCMHOSTNAME=gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 \
                SMSSITECODE=P01
                """
            )
        ],
        notMatching: [
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid)),
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" SMSSITECODE=P01 SMSMP=mp01.contoso.com
                """
            ),
        ]
    )
}
