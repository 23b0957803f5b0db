import Checked
import ErrorCodes
import ReportModel
import Times

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
                since: failure.map { time($0.since, near: service.lastFailure(of: track)) }
                    ?? track.servingSince.flatMap { time($0, near: service.lastService(of: track)) },
                lastServed: track.lastServed.flatMap { time($0, near: service.lastService(of: track)) },
                detail: failure?.detail
            )
        }
    }

    /// A moment as the log of a history would write it; `nil` when its record bears no time.
    private func time(_ moment: Moment, near history: History?) -> LogTime? {
        guard let mark = history?.last.marks.first, var time = mark.time else { return nil }
        let distance = moment.instant.milliseconds.subtractingReportingOverflow(mark.moment.instant.milliseconds)
        guard !distance.overflow else { return nil }
        time.localMilliseconds = time.localMilliseconds +| distance.partialValue
        return time
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

extension Track.Failure {
    /// The status with its text, the flags or the code: what a person would look for.
    fileprivate var detail: String? {
        if outcome == .refused, let status = signal[.status] {
            return signal[.statusText].map { "\(status) \($0)" } ?? status
        }
        if let flags = signal.flags {
            return CallbackFlags(rawValue: flags).flags.map(\.name).joined(separator: ", ")
        }
        return signal.code?.named
    }
}
