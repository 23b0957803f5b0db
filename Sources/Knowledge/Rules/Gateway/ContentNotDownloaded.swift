import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let contentNotDownloaded = Rule(
        id: "CMG510",
        slug: "content-not-downloaded",
        title: "A download of content failed",
        area: .gateway,
        severity: .info,
        check: .custom(FailedContent.detections),
        summary: "Content could not be downloaded{from|}: {reason|the log names no reason}.",
        why: """
            This concerns the files of applications and updates alone: policy, registration and tokens take another \
            way, so it proves nothing about the gateway, the client's trust or its token. A code 0x8019xxxx holds the \
            HTTP status in its last digits: 0x80190193 is 403, 0x80190194 is 404, 0x80190195 is 405.
            """,
        actions: [
            """
            In the console: see whether the content is distributed to a distribution point or a gateway that this \
            device may use, and whether its boundary group lets it.
            """,
            """
            On the client: read CAS.log, ContentTransferManager.log and DataTransferService.log for the package and \
            the server; another server of the list is tried by itself.
            """,
        ],
        references: [.logFiles],
        matching: [
            Example(
                "DataTransferService",
                "GetDirectoryList_HTTP Error sending DAV request. HTTP code 403, status 'Forbidden'"
            ),
            Example(
                "DataTransferService",
                """
                CDTSJob::JobError: DTS Job ID='{0C6D8B2A-1B0A-4C0E-9B5F-9C6F1E9A3A10}' BITS Job \
                ID='{5F3D0C57-6F52-4E5E-8E0B-2F6B9D6C9E11}' ErrorCode=0x80190193
                """
            ),
        ],
        notMatching: [
            Example("DataTransferService", "DTS job {0C6D8B2A-1B0A-4C0E-9B5F-9C6F1E9A3A10} has completed:"),
            "Error retrieving manifest (0x87d0027e).",
        ]
    )
}

/// Downloads that failed, server by server where the line names one.
private enum FailedContent {
    static func detections(in caseFile: CaseFile) -> [Detection] {
        let failed = SignalFilter(.contentRefused, .downloadJobFailed)
        return caseFile.subjects(matching: failed, by: .host).map { host, histories in
            var values = host.map { ["from": " from \($0)"] } ?? [:]
            values["reason"] = histories.compactMap(reason).withoutRepetition.listed(separator: ", ")
            return Detection(subject: host, histories, values: values)
        }
    }

    private static func reason(_ history: History) -> String? {
        if let status = history.signal[.status] {
            return "HTTP status \(status)" + (history.signal[.statusText].map { " \($0)" } ?? "")
        }
        return history.signal.code?.named
    }
}
