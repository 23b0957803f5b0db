import Diagnosis
import ReportModel

extension Rule {
    static let setupSucceeded = Rule(
        id: "CMG706",
        slug: "setup-succeeded",
        title: "The client was installed",
        area: .setup,
        severity: .info,
        check: .seen(
            SignalFilter(.setupExited, where: [.equals(.status, ["0", "7"])]),
            by: nil,
            clearedBy: Clearing(SignalFilter(.setupFailed), sameIn: nil)
        ),
        summary: "ccmsetup ended with return code {status}: 0 is success, 7 success that needs a restart.",
        why: "What fails after that is not the installation.",
        references: [.setupParameters],
        matching: [
            Example("ccmsetup", "CcmSetup is exiting with return code 0"),
            Example("ccmsetup", "CcmSetup is exiting with return code 7"),
        ],
        notMatching: [
            Example("ccmsetup", "CcmSetup is exiting with return code 6"),
            Example("ccmsetup", "CcmSetup failed with error code 0x80004005"),
        ]
    )
}
