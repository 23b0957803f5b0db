import Diagnosis
import ErrorCodes
import ReportModel

extension AreaReader {
    static let trust = AreaReader(.trust, logs: ["LocationServices", "CcmMessaging", "ccmsetup"]) { caseFile, _ in
        let working = Trust.workingHosts(in: caseFile)
        return AreaReading(
            working.isEmpty
                ? caseFile.unseen("any TLS connection to a gateway")
                : "TLS works with \(working.listed(separator: ", ")).",
            facts: [Fact("hosts", .list(Trust.failures(in: caseFile)))],
            showsWork: !working.isEmpty
        )
    }
}

private enum Trust {
    /// Gateways that answered over TLS.
    static func workingHosts(in caseFile: CaseFile) -> [String] {
        let gateways = caseFile.client.gatewayHosts
        let answered = SignalFilter(
            .requestSucceeded,
            .requestRefused,
            .tokenReceived,
            .managementPointFound,
            // Who answers in the gateway's place has no certificate of its.
            where: [.not([.portalStatus])]
        )
        let hosts = caseFile.histories(matching: answered).compactMap(\.signal.host)
        return Set(hosts).intersection(gateways).sorted()
    }

    static func failures(in caseFile: CaseFile) -> [FactValue] {
        let filter = SignalFilter(.tlsFailed, where: [.carriesManagement])
        return caseFile.subjects(matching: filter, by: .host).map { subject, histories in
            let flags = histories.compactMap(\.signal.flags).reduce(0, |)
            let names = CallbackFlags(rawValue: flags).flags.map { FactValue.text($0.name) }
            var facts = [Fact("flags", .list(names)), Fact("value", .text("0x" + String(flags, radix: 16)))]
            if let subject { facts.append(Fact("host", .text(subject))) }
            return .object(facts)
        }
    }
}
