import Diagnosis
import ReportModel

extension AreaReader {
    static let gateway = AreaReader(.gateway, logs: ["CcmMessaging", "LocationServices", "ccmsetup"]) { caseFile, _ in
        let serving = Answers.serving(in: caseFile.service)
        return AreaReading(
            Answers.summary(serving, in: caseFile.service) ?? caseFile.unseen("any request that was served"),
            facts: [Fact("serving", .list(serving.map { .text($0.host) }))],
            showsWork: !serving.isEmpty
        )
    }
}

private enum Answers {
    /// Doors that served and have not failed since, each host once, in alphabetical order.
    static func serving(in service: Service) -> [Door] {
        var seen: Set<String> = []
        return service.tracks.filter { $0.lastServed != nil && !$0.isFailing }.map(\.door)
            .filter { seen.insert($0.host).inserted }
    }

    /// Who answers; `nil` when nobody is seen to.
    static func summary(_ serving: [Door], in service: Service) -> String? {
        let hosts = { (kind: Door.Kind) in
            serving.filter { $0.kind == kind }.map(\.host).listed(separator: ", ")
        }
        if serving.contains(where: { $0.kind == .gateway }) {
            return "The gateway \(hosts(.gateway)) serves requests."
        }
        if !serving.isEmpty { return "Management points serve requests: \(hosts(.managementPoint))." }
        let refusing = service.tracks.filter { $0.failure?.outcome == .refused }.map(\.door.host).withoutRepetition
        guard !refusing.isEmpty else { return nil }
        return "The last requests were refused by \(refusing.listed(separator: ", "))."
    }
}
