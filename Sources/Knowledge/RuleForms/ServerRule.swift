import Citations
import Diagnosis
import LogSources
import ReportModel

extension Rule {
    /// A rule about a cause that a server's log names. It is information: what is wrong with a server is not the state of
    /// the client whose logs lie beside it, which its own logs show. Only beside an answer to the client that it explains,
    /// at the same time, it is the cause of that, if the client is of the kind that is meant.
    ///
    /// Where nothing but servers' logs was read, it is what there is to be told, and so a warning. It is no error: no client
    /// is shown to suffer from it.
    static func server(
        id: String,
        slug: String,
        title: String,
        about area: Area,
        basis: EvidenceBasis,
        kind: SignalKind,
        summary: String,
        why: String,
        actions: [String],
        who: Responsible? = nil,
        references: [Reference],
        explains: [String] = [],
        as reason: ServersReason = .fault,
        ofClients isMeant: @escaping @Sendable (CaseFile) -> Bool = { _ in true },
        matching: [Example],
        notMatching: [Example]
    ) -> Rule {
        Rule(
            id: id,
            slug: slug,
            title: title,
            area: .evidence,
            severity: .info,
            basis: basis,
            check: .custom { caseFile in
                let isAlone = caseFile.holdsServersOnly
                return caseFile.histories(kind).map {
                    var detection = Detection(
                        subject: $0.signal[.machine],
                        [$0],
                        values: ["log": caseFile.log(of: $0)],
                        // Of information, a page for people shows no advice of its own.
                        notes: isAlone ? [] : actions
                    )
                    if isAlone {
                        detection.area = area
                        detection.severity = .warning
                    } else if !explains.isEmpty, isMeant(caseFile) {
                        detection.servers = reason
                    }
                    return detection
                }
            },
            summary: summary,
            why: why,
            actions: actions,
            who: who,
            references: references + (references.contains(.logFiles) ? [] : [.logFiles]),
            explains: explains,
            matching: matching,
            notMatching: notMatching
        )
    }
}

extension CaseFile {
    /// Whether the client asks for tokens of Microsoft Entra or registers with one.
    var triesEntra: Bool { has(.entraTokenRequested) || has(.entraTokenReceived) || has(.registeringWithEntra) }

    /// The name of the log in which something was said first; of joined and pasted logs, that of whoever wrote the line.
    fileprivate func log(of history: History) -> String {
        let chain = history.first.moment.chain
        let name = scans.first { $0.number == chain }?.log.name
        if let name, ServerLog.named(name) != nil { return name }
        let component = history.first.marks.first?.component ?? ""
        return ServerLog.written(by: component)?.log.name ?? name ?? "A server's log"
    }
}
