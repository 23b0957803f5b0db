import SetupCommand
import Diagnosis
import Tokens
import ReportModel

extension Rule {
    static let gatewayAddressInconsistent = Rule(
        id: "CMG704",
        slug: "gateway-address-inconsistent",
        title: "The installation was called with gateway addresses that do not fit",
        area: .setup,
        severity: .warning,
        check: .custom { SetupCommandProblems(code: .addressInconsistent).detections(in: $0) },
        summary: "{finding}",
        why: """
            /mp: takes the gateway as a URL with https://, CCMHOSTNAME= the same host and path without it. Otherwise setup \
            and client turn to different places, or to none. The number at the end is the role id of one management point \
            behind the gateway; two numbers name two of them, and both are well.
            """,
        actions: [
            "On the client: run ccmsetup with a corrected command line: {corrected}.",
            "On your side: check the next command line before it is deployed, by piping it into cmgdiag token.",
        ],
        references: [.setupParameters, .gatewaySecurity, .tokens],
        matching: [
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 \
                CCMHOSTNAME=https://gw2.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 SMSSITECODE=P01
                """
            )
        ],
        notMatching: [
            Example("ccmsetup", ExampleToken.commandLine(ExampleToken.valid)),
            // Two management points behind one gateway.
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 \
                CCMHOSTNAME=gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928290 SMSSITECODE=P01
                """
            ),
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" /mp:http://mp01.contoso.com SMSSITECODE=P01
                """
            ),
        ]
    )
}
