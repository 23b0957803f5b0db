import Diagnosis
import ReportModel

extension Rule {
    static let logsOfSeveralDevices = Rule(
        id: "CMG901",
        slug: "logs-of-several-devices",
        title: "The logs seem to come from more than one device",
        area: .evidence,
        severity: .warning,
        check: .custom(differentDevices),
        summary: "The logs name different devices: {devices}.",
        why: """
            Devices are told apart by their logs and folders, but not inside of one log, nor by client IDs in one folder: \
            what is said here is one story made of all of it, which can hide a fault or make one up. A device that was \
            renamed, or reinstalled, has two names or IDs as well.
            """,
        actions: [
            """
            On your side: collect the logs of each device into a folder or an archive of its own, without joining them, \
            and analyse the folder around these. For one device that was renamed or reinstalled, nothing is to be done.
            """
        ],
        references: [.logFiles],
        matching: [
            """
            == ClientIDManagerStartup
            Machine: PC01
            == CcmMessaging
            Machine: PC02
            """
        ],
        notMatching: [
            """
            == ClientIDManagerStartup
            Machine: PC01
            == CcmMessaging
            Machine: pc01
            """,
            """
            == ClientIDManagerStartup
            [RegTask] - Client is registered. Server assigned ClientID is GUID:11111111-0000-4000-8000-000000000001. \
            Approval status 1
            [RegTask] - Client is registered. Server assigned ClientID is GUID:22222222-0000-4000-8000-000000000002. \
            Approval status 1
            """,
        ]
    )
}

/// Different machine names anywhere, or different client IDs in different logs.
///
/// One log may hold two IDs one after the other: a client that registers anew gets a new one.
private func differentDevices(in caseFile: CaseFile) -> [Detection] {
    let machines = caseFile.subjects(matching: SignalFilter(.machineNamed), by: .machine)
    if machines.count > 1 {
        let names = machines.compactMap(\.subject).listed(separator: ", ")
        return [Detection(machines.flatMap(\.histories), values: ["devices": names])]
    }
    let logs = caseFile.scans.map { scan in
        Set(scan.histories.compactMap { $0.signal.kind.namesClient ? $0.signal[.clientID]?.uppercased() : nil })
    }
    .filter { !$0.isEmpty }
    guard let first = logs.first, logs.contains(where: { $0.isDisjoint(with: first) }) else { return [] }
    let all = caseFile.subjects(matching: SignalFilter(.clientIdentified, .registered), by: .clientID)
    // A log that holds both IDs shows the change from one to the other.
    let known = Set(all.compactMap { $0.subject?.uppercased() })
    guard !logs.contains(where: { known.isSubset(of: $0) }) else { return [] }
    let names = all.compactMap(\.subject).listed(separator: ", ")
    return [Detection(all.flatMap(\.histories), confidence: .medium, values: ["devices": names])]
}

extension SignalKind {
    fileprivate var namesClient: Bool { self == .clientIdentified || self == .registered }
}
