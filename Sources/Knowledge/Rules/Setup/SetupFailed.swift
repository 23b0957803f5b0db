import Diagnosis
import ReportModel

extension Rule {
    static let setupFailed = Rule(
        id: "CMG701",
        slug: "setup-failed",
        title: "The installation of the client failed",
        area: .setup,
        severity: .error,
        level: .setup,
        check: .seen(
            SignalFilter(.setupFailed),
            by: nil,
            clearedBy: Clearing(SignalFilter(.setupExited, where: [.equals(.status, ["0", "7"])]), sameIn: nil)
        ),
        summary: "ccmsetup failed with {code}.",
        why: """
            The last code says how ccmsetup ended, rarely why: the reason stands in the lines before it. A finding on \
            trust, token or gateway at the same time is that reason.
            """,
        actions: [
            """
            On the client: read ccmsetup.log upwards from the line of the failure. The lines above it say which \
            prerequisite, file or server was missing; for 1603 and other codes of Windows Installer, client.msi.log \
            says it above "Return value 3".
            """,
            "On the client: put that right, then run ccmsetup again with the same parameters.",
        ],
        references: [.setupParameters, .logFiles],
        began: { SetupRuns($0).start(ofRunThatEndedAt: $1) },
        matching: [
            Example("ccmsetup", "CcmSetup failed with error code 0x80004005"),
            Example("ccmsetup", "CcmSetup is exiting with return code 9"),
            Example("ccmsetup", "CcmSetup is exiting with return code 1603"),
            Example(
                "ccmsetup",
                """
                CcmSetup is exiting with return code 0
                ==========[ ccmsetup started in process 4242 ]==========
                CcmSetup failed with error code 0x87d00455
                """
            ),
        ],
        notMatching: [
            Example("ccmsetup", "CcmSetup is exiting with return code 0"),
            Example("ccmsetup", "CcmSetup is exiting with return code 7"),
            // Another setup runs already; what becomes of that is not told here.
            Example("ccmsetup", "CcmSetup is exiting with return code 8"),
        ]
    )
}
