import Citations
import Diagnosis
import LogSources
import ReportModel

extension Rule {
    /// A rule about a cause that a server's log names. It is information: what is wrong with a server is not the state of
    /// the client whose logs lie beside it, which its own logs show.
    static func server(
        id: String,
        slug: String,
        title: String,
        basis: EvidenceBasis,
        kind: SignalKind,
        summary: String,
        why: String,
        actions: [String],
        who: Responsible? = nil,
        references: [Reference],
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
                // Of information, a page for people shows no advice of its own.
                caseFile.histories(kind).map {
                    Detection([$0], values: ["log": caseFile.log(of: $0)], notes: actions)
                }
            },
            summary: summary,
            why: why,
            actions: actions,
            who: who,
            references: references + (references.contains(.logFiles) ? [] : [.logFiles]),
            matching: matching,
            notMatching: notMatching
        )
    }
}

extension CaseFile {
    /// The name of the log in which something was said first.
    fileprivate func log(of history: History) -> String {
        let chain = history.first.moment.chain
        return scans.first { $0.number == chain }?.log.name ?? "A server's log"
    }
}
