import Diagnosis
import ReportModel

extension Rule {
    static let siteCodeMissing = Rule(
        id: "CMG712",
        slug: "site-code-missing",
        title: "The installation was called with SMSMP and without SMSSITECODE",
        area: .setup,
        severity: .error,
        level: .setup,
        check: .seen(SignalFilter(.siteCodeMissing), by: nil, clearedBy: .installation),
        summary: "ccmsetup refused its command line: SMSMP names a management point, and SMSSITECODE is missing.",
        why: "A management point belongs to a site, so ccmsetup takes the one only with the other, and stops at once.",
        actions: [
            "On the client: run ccmsetup.exe again with SMSSITECODE=<site code> beside SMSMP.",
            "On your side: check the next command line before it is deployed, by piping it into cmgdiag token.",
        ],
        references: [.setupParameters],
        explains: ["CMG701"],
        matching: [
            Example(
                "ccmsetup",
                """
                SMSMP cannot be specified without SMSSITECODE
                CcmSetup failed with error code 0x80004005
                """
            )
        ],
        notMatching: [
            Example("ccmsetup", "SMSMP:    https://mp01.contoso.com")
        ]
    )
}
