import ErrorCodes
import ReportModel

/// Tells what became of the requests at each server.
struct ServiceWriter {
    let service: Service

    /// One for each server, sorted by host and role.
    func services() -> [Report.Service] {
        service.tracks.map { track in
            let failure = track.isFailing ? track.failure : nil
            return Report.Service(
                kind: track.door.kind == .gateway ? .gateway : .managementPoint,
                host: track.door.host,
                role: track.door.role,
                state: track.state.reported,
                since: failure.map { service.lastFailure(of: track)?.time(at: $0.since) }
                    ?? track.servingSince.flatMap { service.lastService(of: track)?.time(at: $0) },
                lastServed: track.lastServed.flatMap { service.lastService(of: track)?.time(at: $0) },
                detail: failure.flatMap { $0.signal.failureWords($0.outcome) }
            )
        }
    }
}

extension ServiceOutcome {
    fileprivate var reported: Report.Service.State {
        switch self {
        case .served: .served
        case .refused: .refused
        case .unreachable: .unreachable
        case .tls: .tls
        case .unanswered: .unanswered
        }
    }
}

extension Signal {
    /// The status with its text, the flags or the code of a request that failed: what a person would look for; `nil` for
    /// one that was served.
    func failureWords(_ outcome: ServiceOutcome) -> String? {
        if outcome == .served { return nil }
        if outcome == .refused, let status = self[.status] {
            return self[.statusText].map { "\(status) \($0)" } ?? status
        }
        if let flags {
            return CallbackFlags(rawValue: flags).flags.map(\.name).joined(separator: ", ")
        }
        return code?.named
    }
}
