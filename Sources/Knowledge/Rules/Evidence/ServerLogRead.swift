import Diagnosis
import LogSources
import ReportModel

extension Rule {
    static let serverLogRead = Rule(
        id: "CMG905",
        slug: "server-log-read",
        title: "A server's log lies among the client's",
        area: .evidence,
        severity: .info,
        check: .custom(serverLogs),
        summary: "{log} is written by {server}, not by {client}: its lines do not speak for {whom}. It {tells}.",
        why: """
            A server tells of its own certificates and requests, and of those of all clients, in the same words as a client. \
            Taken for the client's they would make up a fault, or hide one.
            """,
        references: [.logFiles],
        matching: [
            Example("SMSPXE", "Begin validation of Certificate [Thumbprint 1234] issued to 'DP1.contoso.com'"),
            Example("MP_RegistrationManager", "Processing Registration request from Client 'GUID:1'"),
        ],
        notMatching: [
            Example("ClientIDManagerStartup", "[RegTask] - Client is already registered. Exiting."),
            Example("smsts", "Begin validation of Certificate [Thumbprint 1234] issued to 'PC1'"),
        ]
    )
}

/// One detection for each server's log.
private func serverLogs(in caseFile: CaseFile) -> [Detection] {
    let isAlone = caseFile.holdsServersOnly
    return caseFile.histories(.serverLogRead).map { history in
        let name = history.signal[.origin] ?? ""
        let component = history.signal[.component] ?? ""
        let known = ServerLog.named(name) ?? ServerLog.written(by: component)
        // Of joined logs the server's is named by who wrote it.
        let shown = ServerLog.named(name) == nil && !component.isEmpty ? component : name
        let values = [
            "log": shown, "server": known?.server ?? "a server", "tells": known?.tells ?? "shows the server's work",
            "client": isAlone ? "a client" : "the client", "whom": isAlone ? "any client" : "the client",
        ]
        var detection = Detection(subject: shown, [history], values: values)
        // Among the logs of no client there is none that it could be mistaken for.
        if isAlone { detection.title = "A server's log was read" }
        return detection
    }
}
