import Diagnosis
import ReportModel

extension Rule {
    static let reRegistrationForced = Rule(
        id: "CMG606",
        slug: "re-registration-forced",
        title: "The client registered anew under another ID",
        area: .registration,
        severity: .info,
        check: .custom(newIdentities),
        summary: "The client was {previous} and has been {current} since.",
        why: """
            A client gets a new ID when the site asks it to register again, when its certificate changes, or when the \
            device was copied. In the console the old record stays behind until it is cleaned up.
            """,
        references: [.clientManagement, .logFiles],
        matching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:11111111-0000-4000-8000-000000000001. Approval status 1
                +24:00:00
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:22222222-0000-4000-8000-000000000002. Approval status 1
                """
            )
        ],
        notMatching: [
            Example(
                "ClientIDManagerStartup",
                """
                [RegTask] - Client is registered. Server assigned ClientID is \
                GUID:11111111-0000-4000-8000-000000000001. Approval status 1
                +24:00:00
                [RegTask] - Client is registered. Server assigned ClientID is \
                guid:11111111-0000-4000-8000-000000000001. Approval status 1
                """
            ),
            // Logs of two devices in one folder.
            """
            == ClientIDManagerStartup
            [RegTask] - Client is registered. Server assigned ClientID is \
            GUID:11111111-0000-4000-8000-000000000001. Approval status 1
            == CcmMessaging
            +24:00:00
            Raising event:⏎⏎instance of CCM_CcmHttp_Status⏎{⏎\tClientID = \
            "GUID:22222222-0000-4000-8000-000000000002";⏎\tHostName = "gw.contoso.com";⏎\tHRESULT = "0x00000000";⏎\
            \tStatusCode = 0;⏎};⏎
            """,
        ]
    )
}

/// IDs that one log names one after the other. Two logs with an ID each may be those of two devices.
private func newIdentities(in caseFile: CaseFile) -> [Detection] {
    var detections: [Detection] = []
    let allRemoved = caseFile.histories(.outgoingQueuesRemoved)
    var seen: Set<String> = []
    for scan in caseFile.scans {
        let identities = identities(in: scan)
        for (old, new) in zip(identities, identities.dropFirst()) where old.last < new.first {
            guard seen.insert(new.key).inserted else { continue }
            let removed = allRemoved.filter { $0.touches(new.first, minutes: 10) }
            detections.append(
                Detection(
                    subject: new.id,
                    old.histories + removed + new.histories,
                    values: ["previous": old.id, "current": new.id],
                    notes: removed.isEmpty ? [] : ["Just before, it threw away what it had not sent yet."]
                )
            )
        }
    }
    return detections
}

/// An ID, and where one log names it.
private struct Identity {
    let id: String
    /// The ID in upper case: components spell it differently.
    let key: String
    /// At least one.
    var histories: [History]

    var first: Moment { histories.map(\.first.moment).min() ?? histories[0].first.moment }
    var last: Moment { histories.map(\.last.moment).max() ?? histories[0].last.moment }
}

private func identities(in scan: ChainScan) -> [Identity] {
    var identities: [Identity] = []
    var places: [String: Int] = [:]
    for history in scan.histories where [.registered, .clientIdentified].contains(history.signal.kind) {
        guard let id = history.signal[.clientID] else { continue }
        let key = id.uppercased()
        if let place = places[key] {
            identities[place].histories.append(history)
        } else {
            places[key] = identities.count
            identities.append(Identity(id: id, key: key, histories: [history]))
        }
    }
    return identities.sorted { $0.first < $1.first }
}
