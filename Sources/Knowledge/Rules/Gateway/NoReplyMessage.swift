import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    static let noReplyMessage = Rule(
        id: "CMG507",
        slug: "no-reply-message",
        title: "The management point takes messages and answers nothing",
        area: .gateway,
        severity: .warning,
        // The code says that something is missing, not why.
        level: .wrapper,
        check: .custom(missingReplies),
        summary: """
            Requests to {host|the management point} succeed, and yet no reply message comes back (0x8000000a), again \
            and again.
            """,
        why: """
            The web server accepts the message, but the management point behind it gives no answer: its service or \
            the site database is busy or down. A few in a row are common and pass.
            """,
        actions: [
            """
            On the management point: read MP_Framework.log and the log of the message's receiver \
            (MP_RegistrationManager.log, MP_Location.log) at the times given, and see whether the site database \
            answers.
            """,
            "On the client: where it does not pass, collect CcmMessaging.log over a longer time.",
        ],
        references: [.logFiles],
        matching: [
            """
            No reply message from Server. Server may be temporarily down or a transient network error.
            Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
            No reply message from Server. Server may be temporarily down or a transient network error.
            Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
            """
        ],
        notMatching: [
            // Once is nothing.
            """
            No reply message from Server. Server may be temporarily down or a transient network error.
            Post to http://mp01.contoso.com/ccm_system/request failed with 0x8000000a.
            """,
            """
            Post to http://mp01.contoso.com/ccm_system/request failed with 0x87d00231.
            Post to http://mp01.contoso.com/ccm_system/request failed with 0x87d00231.
            """,
        ]
    )
}

/// Posts without a reply, server by server, that came more than once.
///
/// Each such post is itself a request that was served; so only a request that was served after the last of them ends
/// the fault.
private func missingReplies(in caseFile: CaseFile) -> [Detection] {
    let filter = SignalFilter(.postFailed, where: [.code([ErrorCode(0x8000_000a)]), .carriesManagement])
    let note = note(caseFile.histories(.replyMissing))
    return caseFile.subjects(matching: filter, by: .host).compactMap { host, histories in
        guard histories.reduce(0, { $0 + $1.count }) > 1 else { return nil }
        return Detection(subject: host, histories, notes: note)
    }
    .cleared(by: .success, in: caseFile)
}

private func note(_ lines: [History]) -> [String] {
    let count = lines.reduce(0) { $0 + $1.count }
    return count > 0 ? ["The logs say \"No reply message from Server\" \(count) times."] : []
}
