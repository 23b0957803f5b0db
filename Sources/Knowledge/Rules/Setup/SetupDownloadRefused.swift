import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let setupDownloadRefused = Rule(
        id: "CMG713",
        slug: "setup-download-refused",
        title: "ccmsetup could not download its files: a server refused them",
        area: .setup,
        severity: .error,
        level: .setup,
        check: .custom(refusedDownloads),
        summary: "The download of the client's files ended with {code}: the server answered HTTP {httpStatus}.",
        why: """
            A code that begins with 0x8019 carries the HTTP status of the server that was asked for the files; \
            everything before that answer is well. 404 says that the files are not there, 401 and 403 that this device \
            may not have them.
            """,
        actions: [
            """
            On the client: see in the lines before which server was asked ("Enumerated all … DP locations", "Fallback to \
            MP", GET).
            """,
            """
            On the management point or distribution point: look the request up in the IIS log at the time given. The \
            files for a fallback lie in the virtual directory CCM_Client of the management point.
            """,
            "In the console: see that the Configuration Manager client package is distributed for this device.",
        ],
        references: [.setupParameters, .logFiles],
        explains: ["CMG701"],
        matching: [
            Example(
                "ccmsetup",
                """
                Enumerated all 1 DP locations but none of them is good. Fallback to MP.
                Failed to download client files by BITS. Error 0x80190194
                """
            )
        ],
        notMatching: [
            // No answer of a server.
            Example("ccmsetup", "GetDirectoryList failed with a non-recoverable failure, 0x87d00455")
        ]
    )
}

/// The downloads that ended with an HTTP status; over once the installation came to a good end.
private func refusedDownloads(in caseFile: CaseFile) -> [Detection] {
    let refused = caseFile.histories(.setupDownloadFailed).filter { $0.signal.code?.httpStatus != nil }
    guard let status = refused.last?.signal.code?.httpStatus else { return [] }
    let detection = Detection(refused, values: ["httpStatus": String(status)])
    return [detection.cleared(by: .installation, in: caseFile)]
}
