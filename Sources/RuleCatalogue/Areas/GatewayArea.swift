import Diagnosis
import SignalCatalogue

extension AreaReader {
    static let gateway = AreaReader(.gateway, logs: ["CcmMessaging", "LocationServices", "ccmsetup"]) { caseFile, _ in
        let served = Answers.servingHosts(in: caseFile)
        let gateways = served.filter { caseFile.client.gatewayHosts.contains($0) }
        return AreaReading(
            Answers.summary(gateways: gateways, served: served),
            facts: [Fact("serving", .list(served.map { .text($0) }))],
            showsWork: !served.isEmpty
        )
    }
}

private enum Answers {
    /// Gateways and management points that served a request, in alphabetical order.
    static func servingHosts(in caseFile: CaseFile) -> [String] {
        Set(caseFile.histories(matching: Clearing.success.filter).compactMap(\.signal.host)).sorted()
    }

    static func summary(gateways: [String], served: [String]) -> String {
        if !gateways.isEmpty { return "The gateway \(gateways.joined(separator: ", ")) serves requests." }
        if !served.isEmpty { return "Management points serve requests: \(served.joined(separator: ", "))." }
        return "These logs do not show any request that was served."
    }
}
