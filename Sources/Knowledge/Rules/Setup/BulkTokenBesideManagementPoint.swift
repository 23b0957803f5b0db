import Diagnosis
import ErrorCodes
import ReportModel
import SetupCommand

extension Rule {
    static let bulkTokenBesideManagementPoint = Rule(
        id: "CMG716",
        slug: "bulk-token-beside-management-point",
        title: "An installation with /regtoken and /mp: fails with 0x87d0027e",
        area: .setup,
        severity: .warning,
        check: .custom(BulkTokenBesidePoint.detections),
        summary: """
            ccmsetup was called with /regtoken and /mp:, and failed with {code}. Microsoft's advice for exactly that is \
            to try without /mp:.{elsewhere|}
            """,
        why: """
            0x87d0027e only says that a server answered with an HTTP error. Microsoft lists /mp: among the parameters \
            that go with /regtoken, and says beside it to try removing /mp: when ccmsetup ends with this code.
            """,
        actions: [
            """
            On the client: run ccmsetup.exe again without /mp:, and leave the rest as it is: {without}.
            """,
            """
            On the client: if it fails with the same code then, read the lines [CCMHTTP] ERROR INFO before it; they name \
            the server's answer.
            """,
        ],
        references: [.setupParameters, .tokens],
        // That no token came of it says less than what to leave out.
        explains: ["CMG203"],
        matching: [
            Example(
                "ccmsetup",
                """
                \(ExampleToken.commandLine(ExampleToken.valid))
                Getting CCM Token from https://gw.contoso.com/CCM_Proxy_ServerAuth/72057594037928017/CCM_STS
                RetrieveTokenFromStsServerImpl failed with error 0x87d0027e
                CcmSetup failed with error code 0x87d0027e
                """
            )
        ],
        notMatching: [
            // Another code.
            Example(
                "ccmsetup",
                """
                \(ExampleToken.commandLine(ExampleToken.valid))
                CcmSetup failed with error code 0x87d00455
                """
            ),
            // Without a token.
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017
                CcmSetup failed with error code 0x87d0027e
                """
            ),
            // Without /mp: already.
            Example(
                "ccmsetup",
                """
                Ccmsetup command line: "ccmsetup.exe" CCMHOSTNAME=gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 \
                SMSSITECODE=P01 /regtoken:\(ExampleToken.valid)
                CcmSetup failed with error code 0x87d0027e
                """
            ),
        ]
    )
}

private enum BulkTokenBesidePoint {
    static func detections(in caseFile: CaseFile) -> [Detection] {
        guard let (command, mark) = SetupCommandProblems.newestCommand(in: caseFile), command["regtoken"] != nil,
            command["mp"] != nil
        else { return [] }
        let failed = caseFile.setupAnsweredWithError.filter { $0.last.moment > mark.moment }
        guard !failed.isEmpty else { return [] }
        let line = History(Signal(.setupCommandLine), of: mark)
        let refused = caseFile.histories(.requestRefused).contains { $0.last.moment > mark.moment }
        var values = ["without": command.corrected(without: ["mp"])]
        if refused { values["elsewhere"] = " Here the server's answer is logged too, and tells more." }
        let detection = Detection([line] + failed, severity: refused ? .info : nil, values: values)
        return [detection.cleared(by: .installation, in: caseFile)]
    }
}

extension CaseFile {
    /// What tells that a request of ccmsetup, or all of it, ended with 0x87d0027e: an HTTP error, whichever it was.
    var setupAnsweredWithError: [History] {
        let code = SignalFilter.Condition.code([ErrorCode(0x87d0_027e)])
        let ofSetup = SignalFilter(.tokenRequestFailed, .setupDownloadFailed, .setupFailed, where: [code])
        return histories(matching: ofSetup).filter { history in
            history.last.marks.contains { $0.component.lowercased() == "ccmsetup" }
        }
    }
}
