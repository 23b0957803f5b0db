import Diagnosis
import ReportModel

extension Rule {
    // One rule for the whole table (``ProductFault``): what differs is a row there. It stands beside the finding on what
    // the logs show and explains nothing: that a version has a fault does not prove it at work.
    static let knownProductFault = Rule(
        id: "CMG608",
        slug: "known-product-fault",
        title: "This version of the client has a known fault that looks like this",
        area: .registration,
        severity: .warning,
        check: .custom(shownFaults),
        summary: "{what} Microsoft tells of it for {told}; the logs show version {version} and the sign of it.",
        why: """
            What looks like a mistake in the configuration may be a fault of the product that an update has mended. \
            'cmgdiag explain "product faults"' lists those that are known here.
            """,
        actions: [
            "In the console and on the servers: {fix}.",
            "On your side: look at the other findings first if the site has that update already.",
        ],
        references: [.logFiles],
        matching: [
            """
            == ClientIDManagerStartup
            SCCM Client Version: 5.00.9132.1011
            == CcmMessaging
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=63, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=500 StatusText=CMGConnector_InternalServerError
            """,
            Example(
                "ccmsetup",
                """
                CcmSetup version: 5.0.9049.1010
                Failed to correctly receive a WEBDAV HTTPS request.. (StatusCode at WinHttpQueryHeaders: 405)
                """
            ),
        ],
        notMatching: [
            // The update is installed.
            """
            == ClientIDManagerStartup
            SCCM Client Version: 5.00.9132.1023
            == CcmMessaging
            [CCMHTTP] ERROR: URL=https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017/ccm_system/request, \
            Port=443, Options=63, Code=0, Text=CCM_E_BAD_HTTP_STATUS_CODE
            [CCMHTTP] ERROR INFO: StatusCode=500 StatusText=CMGConnector_InternalServerError
            """,
            // A version with a fault, of which nothing shows.
            Example("ClientIDManagerStartup", "SCCM Client Version: 5.00.9132.1011"),
            // A new setup upgrades an old client: its own version counts.
            """
            == ClientIDManagerStartup
            SCCM Client Version: 5.00.9049.1010
            == ccmsetup
            CcmSetup version: 5.0.9132.1023
            Failed to correctly receive a WEBDAV HTTPS request.. (StatusCode at WinHttpQueryHeaders: 405)
            """,
        ]
    )
}

/// The faults of the version at hand whose sign is there; over once the client was served or its setup succeeded.
private func shownFaults(in caseFile: CaseFile) -> [Detection] {
    let over = Clearing(
        SignalFilter(
            kinds: SignalFilter.served.kinds + [.registered, .setupExited],
            where: [.any([.lacks(.status), .equals(.status, ["0", "7"])])]
        ),
        sameIn: nil
    )
    return ProductFault.all.compactMap { fault in
        let proof = fault.proof(in: caseFile)
        guard !proof.isEmpty else { return nil }
        var detection = Detection(
            subject: fault.name,
            proof,
            confidence: .medium,
            values: ["what": fault.what, "told": fault.told, "fix": fault.fix]
        )
        detection.references = [fault.source]
        return detection
    }
    .cleared(by: over, in: caseFile)
}
