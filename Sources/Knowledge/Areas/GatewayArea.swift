import Diagnosis
import ReportModel

extension AreaReader {
    static let gateway = AreaReader(.gateway, logs: ["CcmMessaging", "LocationServices", "ccmsetup"]) { caseFile, _ in
        let service = caseFile.service
        let serving = service.nowServing
        return AreaReading(
            service.words(serving) ?? caseFile.unseen("any request that was served"),
            facts: [Fact("serving", .list(serving.map { .text($0.host) }))],
            showsWork: service.proof != nil
        )
    }
}

extension Service {
    /// Doors that served near the end and have not failed since, each host once, in alphabetical order.
    fileprivate var nowServing: [Door] {
        var seen: Set<String> = []
        return tracks.filter { $0.lastServed.map { isRecent($0) } ?? false && !$0.isFailing }.map(\.door)
            .filter { seen.insert($0.host).inserted }
    }

    /// Who serves, or why nobody does, in the words of the third question; `nil` when no request is seen.
    fileprivate func words(_ serving: [Door]) -> String? {
        let hosts = { (kind: Door.Kind) in
            serving.filter { $0.kind == kind }.map(\.host).listed(separator: ", ")
        }
        if let proof {
            return proof.door.kind == .gateway
                ? "The gateway \(hosts(.gateway)) serves requests."
                : "Management points serve requests: \(hosts(.managementPoint))." + unmet
        }
        if let track = failingInUse ?? failing {
            return "No request is served by \(track.words): \(track.failureWords)."
        }
        return latestServed.map { "The last request was served by \($0.words), more than a day before the logs end." }
    }

    /// That no gateway was asked, which is no proof that one would serve.
    private var unmet: String {
        tracks.contains { $0.door.kind == .gateway } ? "" : " No gateway was asked in these logs."
    }

    /// The door that fails and was tried last; `nil` when none does.
    private var failing: Track? {
        tracks.filter(\.isFailing).max { $0.lastTried < $1.lastTried }
    }
}
