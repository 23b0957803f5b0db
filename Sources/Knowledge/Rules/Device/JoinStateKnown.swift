import AuthenticationMethods
import Diagnosis
import LogSources
import ReportModel

extension Rule {
    static let joinStateKnown = Rule(
        id: "CMG801",
        slug: "join-state-known",
        title: "The join state of the device is known",
        area: .certificateMode,
        severity: .info,
        check: .custom(joinStates),
        summary: "By dsregcmd /status the device is {state}.",
        why: """
            Which method a client can prove itself with depends on what the device is joined to. The text tells how it \
            was when dsregcmd ran, which may be later than the logs.
            """,
        references: [.joinStatus, .authentication],
        matching: [
            Example("dsregcmd", JoinExamples.domainOnly + JoinExamples.aRecord),
            Example("dsregcmd", JoinExamples.hybrid + JoinExamples.aRecord),
            Example(
                "dsregcmd",
                """
                             AzureAdJoined : YES
                           WorkplaceJoined : NO
                """ + JoinExamples.aRecord
            ),
        ],
        notMatching: [
            // A log that quotes the line is a log.
            "AzureAdJoined : YES",
            Example(
                "dsregcmd",
                """
                             AzureAdPrt : YES
                           DomainJoined : YES
                """ + JoinExamples.aRecord
            ),
        ]
    )
}

/// Texts of `dsregcmd /status`, as far as they matter.
enum JoinExamples {
    /// A log beside the text, which gives the bundle a time.
    static let aRecord = """

        == CcmExec
        Service startup.
        """

    static let domainOnly = """
        +----------------------------------------------------------------------+
        | Device State                                                         |
        +----------------------------------------------------------------------+

                     AzureAdJoined : NO
                  EnterpriseJoined : NO
                      DomainJoined : YES
                        DomainName : CONTOSO
        """

    static let hybrid = """
        +----------------------------------------------------------------------+
        | Device State                                                         |
        +----------------------------------------------------------------------+

                     AzureAdJoined : YES
                  EnterpriseJoined : NO
                      DomainJoined : YES
                        DomainName : CONTOSO
        """

    static let entra = """
        +----------------------------------------------------------------------+
        | Device State                                                         |
        +----------------------------------------------------------------------+

                     AzureAdJoined : YES
                  EnterpriseJoined : NO
                      DomainJoined : NO
        """
}

/// One detection for each text; a text carries no time, so it is dated by the judging clock.
private func joinStates(in caseFile: CaseFile) -> [Detection] {
    let marks = caseFile.joinStatuses
    let sources = marks.count > 1 ? caseFile.sources.map(\.name) : []
    let isContradictory = marks.count > 1 && caseFile.joinState == nil
    return marks.map { mark in
        let moment = Moment(instant: caseFile.judgedAt, chain: 0, sequence: 0)
        var detection = Detection([History(.joinState, of: RecordMark(mark, moment: moment))])
        if sources.indices.contains(mark.source) { detection.subject = sources[mark.source] }
        detection.values = ["state": mark.fact.words]
        if !mark.fact.isEntraJoined, mark.fact.isWorkplaceJoined == true {
            detection.notes.append("It is registered with Microsoft Entra by a user, which is no join.")
        }
        if mark.fact.isEntraJoined, !mark.fact.hasDeviceID || !mark.fact.hasTenantID {
            detection.notes.append("The text lacks the device's or the tenant's id, which a joined device has.")
        }
        if isContradictory {
            detection.notes.append("The texts of this bundle differ, so none is relied on.")
        }
        return detection
    }
}

extension Signal {
    /// What `dsregcmd /status` says; not from a record.
    static let joinState = Signal(SignalKind("join-state"))
}

extension JoinStatus {
    /// The state as the end of a sentence.
    fileprivate var words: String {
        joinState?.words ?? (isEntraJoined ? "joined to Microsoft Entra" : "not joined to Microsoft Entra")
            + "; whether it is in a domain is not in the text"
    }
}
