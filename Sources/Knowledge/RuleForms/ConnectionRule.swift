import Diagnosis
import ErrorCodes
import ReportModel

extension Rule {
    /// A rule about one reason for which no connection to a gateway or management point comes about.
    ///
    /// Without codes it is about all that no other rule names. Any answer of the same server clears it. The title's "gateway
    /// or management point" becomes one of them where it is known which.
    static func connection(
        id: String,
        slug: String,
        title: String,
        codes: [UInt32]?,
        summary: String,
        why: String,
        actions: [String],
        who: Responsible? = nil,
        matching: [Example],
        notMatching: [Example]
    ) -> Rule {
        let isIt: SignalFilter.Condition =
            codes.map { .code($0.map { ErrorCode($0) }) } ?? .not([.code(namedElsewhere.map { ErrorCode($0) })])
        let filter = SignalFilter(.connectionFailed, where: [isIt, .carriesManagement])
        return Rule(
            id: id,
            slug: slug,
            title: title,
            area: .location,
            severity: .error,
            level: .network,
            check: .custom { caseFile in
                caseFile.subjects(matching: filter, by: .host).map { host, histories in
                    var detection = Detection(subject: host, histories)
                    detection.title = detection.doorKind(in: caseFile).map {
                        title.replacing("gateway or management point", with: $0)
                    }
                    return detection
                }
                .cleared(by: .anyAnswer, in: caseFile)
                .map { $0.weighed(in: caseFile) }
            },
            summary: summary,
            why: why,
            actions: actions,
            who: who,
            references: [.winHTTPErrors, .internetClients],
            matching: matching,
            notMatching: notMatching
        )
    }
}

/// ERROR_WINHTTP_NAME_NOT_RESOLVED (CMG307); ERROR_WINHTTP_AUTO_PROXY_SERVICE_ERROR and
/// ERROR_WINHTTP_AUTODETECTION_FAILED (CMG410).
private let namedElsewhere: [UInt32] = [12007, 12178, 12180]

/// ERROR_WINHTTP_INVALID_SERVER_RESPONSE: what answered does not speak HTTP.
private let invalidResponse = ErrorCode(12152)

extension Detection {
    /// A failed connection as mere information, if it is what must happen away from the internal network.
    fileprivate func weighed(in caseFile: CaseFile) -> Detection {
        var copy = self
        if isInternal(in: caseFile), wasOnInternet(in: caseFile) {
            copy.severity = .info
            copy.notes.append(
                "This is expected: the server is internal, and the client on the internet has a gateway."
            )
        } else if histories.reduce(0, { $0 + $1.count }) == 1 {
            // Successes are not always logged, so that a failure which never came again may be over.
            copy.confidence = .medium
        }
        if histories.contains(where: { $0.signal.code == invalidResponse }) {
            copy.notes.append(
                "What came back is no answer of a web server: a proxy or firewall on the way may have put it there."
            )
        }
        return copy
    }

    /// Whether the server is no gateway, in a case that has one.
    private func isInternal(in caseFile: CaseFile) -> Bool {
        let gateways = caseFile.client.gatewayHosts
        guard let host = subject?.lowercased(), !gateways.isEmpty, !gateways.contains(host) else { return false }
        return !histories.contains { $0.signal.endpoint == .gatewayContent }
    }

    /// Which kind of server it is about, as a noun; `nil` where no line tells.
    fileprivate func doorKind(in caseFile: CaseFile) -> String? {
        let endpoints = Set(histories.compactMap(\.signal.endpoint))
        guard let host = subject?.lowercased() else { return nil }
        if caseFile.client.gatewayHosts.contains(host) || !endpoints.isDisjoint(with: [.gateway, .gatewayContent]) {
            return "gateway"
        }
        return endpoints.contains(.managementPoint) ? "management point" : nil
    }

    /// Whether the client took itself to be on the internet when the connection failed last, or at the end of the logs.
    private func wasOnInternet(in caseFile: CaseFile) -> Bool {
        guard let failed = histories.map(\.last.moment).max() else { return false }
        let places = [caseFile.client.place, caseFile.client.place(at: failed)]
        return places.contains { $0 == .internet || $0 == .unknown }
    }
}

extension ClientPicture {
    /// Where the client took itself to be at a moment; `nil` when no log says so.
    fileprivate func place(at moment: Moment) -> Place? {
        let kinds: [(SignalKind, Place)] = [
            (.clientOnIntranet, .intranet), (.clientOnInternet, .internet), (.clientLocationUnknown, .unknown),
        ]
        let last = kinds.compactMap { kind, place in
            let spells = caseFile.histories(kind).flatMap(\.spells)
            return spells.compactMap { $0.latest(before: moment) }.max().map { ($0, place) }
        }
        return last.max { $0.0 < $1.0 }?.1
    }
}

extension History.Spell {
    /// The last time known to lie in the spell and before a moment.
    fileprivate func latest(before moment: Moment) -> Moment? {
        if last <= moment { return last }
        return first <= moment ? first : nil
    }
}
