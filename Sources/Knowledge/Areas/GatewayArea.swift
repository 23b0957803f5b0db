import Diagnosis
import ReportModel

extension AreaReader {
    static let gateway = AreaReader(.gateway, logs: ["CcmMessaging", "LocationServices", "ccmsetup"]) { caseFile, _ in
        let served = Answers.servingHosts(in: caseFile)
        let gateways = served.filter { caseFile.client.gatewayHosts.contains($0) }
        return AreaReading(
            Answers.summary(gateways: gateways, served: served, refusing: Answers.refusingHosts(in: caseFile))
                ?? caseFile.unseen("any request that was served"),
            facts: [Fact("serving", .list(served.map { .text($0) }))],
            showsWork: !served.isEmpty
        )
    }
}

private enum Answers {
    /// Gateways and management points that served a request and have refused none since, in alphabetical order.
    static func servingHosts(in caseFile: CaseFile) -> [String] {
        let served = Set(caseFile.histories(matching: Clearing.success.filter).compactMap(\.signal.host))
        return served.subtracting(refusingHosts(in: caseFile)).sorted()
    }

    /// Those whose last answer was a refusal.
    static func refusingHosts(in caseFile: CaseFile) -> [String] {
        let refused = SignalFilter(.requestRefused, where: [.has(.host), .has(.status), .carriesManagement])
        let refusals = caseFile.subjects(matching: refused, by: .host).map { Detection(subject: $0, $1) }
        return refusals.cleared(by: .success, in: caseFile).filter { $0.isActive }
            .compactMap { $0.subject?.lowercased() }.sorted()
    }

    /// Who answers; `nil` when nobody is seen to.
    static func summary(gateways: [String], served: [String], refusing: [String]) -> String? {
        if !gateways.isEmpty { return "The gateway \(gateways.listed(separator: ", ")) serves requests." }
        if !served.isEmpty { return "Management points serve requests: \(served.listed(separator: ", "))." }
        if !refusing.isEmpty { return "The last requests were refused by \(refusing.listed(separator: ", "))." }
        return nil
    }
}
