import Diagnosis
import ReportModel

extension Rule {
    static let registrationStuckPending = Rule(
        id: "CMG602",
        slug: "registration-stuck-pending",
        title: "The site does not finish the client's registration",
        area: .registration,
        severity: .error,
        level: .registration,
        check: .custom(stuckRegistrations),
        summary: """
            The registration stayed pending for {waited|more than 30 minutes}; a site that works decides within a \
            minute or two.
            """,
        why: "A client gets no policy and no tokens before the site has accepted it.",
        actions: [
            """
            On the management point: look for the client in MP_RegistrationManager.log. If its registration is written \
            there and nothing comes of it, read ddm.log on the site server for the same time.
            """,
            "On the management point: look for errors of the site database in MP_RegistrationManager.log.",
            """
            In the console: look whether the device waits for approval, is blocked, or has a conflicting record, and \
            resolve that.
            """,
        ],
        references: [.clientManagement, .registrationResponse, .logFiles],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client is not registered. Sending registration request for \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
                [RegTask] - Client registration is pending. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
                [RegTask] - Sleeping for 60 seconds ...
                +00:31:00
                [RegTask] - Client registration is pending. Sending confirmation request for \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
                """
            ),
            // It took an hour, and then it was done.
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client registration is pending. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
                +01:00:00
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 1
                """
            ),
        ],
        notMatching: [
            // The usual wait.
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client registration is pending. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
                [RegTask] - Sleeping for 60 seconds ...
                +00:01:00
                [RegTask] - Client registration is pending. Sending confirmation request for \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 1
                +05:00:00
                RenewalTask: Executing renewal task.
                """
            ),
            // The log ends too soon to tell, though another one goes on.
            """
            == ClientIDManagerStartup
            [RegTask] - Client registration is pending. Server assigned ClientID is \
            GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
            == CcmMessaging
            +05:00:00
            No reply message from Server. Server may be temporarily down or a transient network error.
            """,
            // Switched off overnight.
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client registration is pending. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139
                [----- SHUTDOWN -----]
                +14:00:00
                [----- STARTUP -----]
                [RegTask] - Client registration is pending. Sending confirmation request for \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139 ...
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:C66EE0FD-08E7-4B38-B282-7E6954B71139. Approval status 1
                """
            ),
        ]
    )
}

/// How long a registration may stay pending; the logs at hand show a minute or two.
private let patienceMinutes: Int64 = 30

/// A registration that was pending, from its beginning to its end.
private struct Wait {
    let start: Moment
    /// When it was registered or rejected; `nil` while it is pending.
    let end: Moment?
}

/// The newest registration that stayed pending too long; a rejected one is another rule's.
private func stuckRegistrations(in caseFile: CaseFile) -> [Detection] {
    let registered = caseFile.histories(.registered) + caseFile.histories(.alreadyRegistered)
    let endings = Dictionary(
        registered.flatMap { history in history.edges.map { ($0, history) } },
        uniquingKeysWith: { first, _ in first }
    )
    for wait in waits(in: caseFile).reversed() {
        // The wait counts from the last start of the service: a device that was off asked nobody.
        let since = caseFile.lastStart(from: wait.start, to: wait.end)
        let pending = caseFile.histories(.registrationPending)
        guard let end = wait.end else {
            if caseFile.goesOn(minutes: patienceMinutes, after: since) { return [Detection(pending)] }
            continue
        }
        let minutes = end.minutes(from: since)
        guard minutes >= patienceMinutes, let ending = endings[end] else {
            continue
        }
        return [Detection(pending, clearedBy: ending, values: ["waited": "\(minutes) minutes"])]
    }
    return []
}

/// All registrations that were pending, in order.
private func waits(in caseFile: CaseFile) -> [Wait] {
    let spells = caseFile.histories(.registrationPending).flatMap(\.spells)
    let ends = [SignalKind.registered, .alreadyRegistered, .registrationRejected]
        .flatMap { caseFile.histories($0) }
        .flatMap(\.edges)
        .sorted()
    // What is pending again right after an end does not begin a new spell.
    let restarts = ends.filter { end in spells.contains { $0.first < end && end < $0.last } }
    var waits: [Wait] = []
    var rest = ends[...]
    for start in (spells.map(\.first) + restarts).sorted() {
        // Starts ascend, so what ended before one of them ended before all that follow.
        rest = rest.drop { $0 <= start }
        let end = rest.first
        if let last = waits.last, last.end == end { continue }
        waits.append(Wait(start: start, end: end))
    }
    return waits
}

extension CaseFile {
    /// The last start of the client service between two moments; the first of the two when there was none.
    fileprivate func lastStart(from start: Moment, to end: Moment?) -> Moment {
        let starts = histories(.serviceStarted).flatMap(\.edges)
        return starts.filter { moment in
            moment > start && end.map { moment < $0 } ?? true
        }.max() ?? start
    }
}

extension History {
    /// The known moments: where its spells begin and end.
    fileprivate var edges: [Moment] {
        spells.flatMap { [$0.first, $0.last] }
    }
}
