import Diagnosis
import ReportModel

extension AreaReader {
    static let location = AreaReader(.location, logs: ["ClientLocation", "LocationServices"]) { caseFile, _ in
        let gateway = Locations.gateway(in: caseFile)
        return AreaReading(
            Locations.summary(gateway, in: caseFile),
            facts: Locations.facts(gateway, in: caseFile),
            showsWork: gateway != nil || caseFile.has(.assignedManagementPointRotated)
                || caseFile.has(.defaultManagementPointFound) || caseFile.has(.managementPointNamed)
        )
    }
}

private enum Locations {
    /// The gateway the client last turned to.
    static func gateway(in caseFile: CaseFile) -> History? {
        caseFile.histories(.internetManagementPointRotated)
            .filter { $0.signal.endpoint == .gateway }
            .max { $0.last.moment < $1.last.moment }
    }

    static func summary(_ gateway: History?, in caseFile: CaseFile) -> String {
        if let gateway, let host = gateway.signal.host {
            let place = caseFile.client.place == .intranet ? "; the client is on the intranet" : ""
            return "The gateway \(host) is known as internet management point\(place)."
        }
        if let point = caseFile.latest(.assignedManagementPointRotated)?.signal[.managementPoint] {
            let rotations = rotationCount(in: caseFile)
            return "Management point \(point); \(rotations) routine rotation\(rotations == 1 ? "" : "s")."
        }
        if let host = caseFile.latest(.defaultManagementPointFound)?.signal.host {
            return "Management point \(host)."
        }
        if let point = caseFile.latest(.managementPointNamed)?.signal[.managementPoint] {
            return "Management point \(point.lowercased())."
        }
        if let host = caseFile.latest(.onlyManagementPoint)?.signal.host { return "ccmsetup was told to ask \(host)." }
        let named = caseFile.histories.filter { $0.signal.endpoint == .gateway }
        if let host = named.max(by: { $0.last.moment < $1.last.moment })?.signal.host {
            return "The gateway \(host) is spoken to; how the client came to it, these logs do not show."
        }
        return caseFile.unseen("which management point or gateway the client uses")
    }

    static func facts(_ gateway: History?, in caseFile: CaseFile) -> [Fact] {
        var facts = [Fact("rotations", .number(rotationCount(in: caseFile)))]
        if let place = caseFile.client.place {
            if place != .unknown { facts.append(Fact("inInternet", .flag(place == .internet))) }
        }
        if let gateway, let host = gateway.signal.host {
            var parts = [Fact("host", .text(host))]
            if let id = gateway.signal[.gateway] {
                parts.append(Fact("id", .text(id)))
                parts.append(Fact("url", .text("https://\(host)/CCM_Proxy_MutualAuth/\(id)")))
            }
            facts.append(Fact("gateway", .object(parts)))
        }
        return facts
    }

    private static func rotationCount(in caseFile: CaseFile) -> Int {
        (caseFile.histories(.assignedManagementPointRotated) + caseFile.histories(.internetManagementPointRotated))
            .reduce(0) { $0 + $1.count }
    }
}
