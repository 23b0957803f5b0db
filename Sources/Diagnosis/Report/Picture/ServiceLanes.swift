import Checked
import ReportModel
import Times

/// A lane for each server, and for each management point behind it: how requests ended, and when.
struct ServiceLanes {
    private let caseFile: CaseFile
    private let evidence: EvidenceWriter
    private let events: [Door: [ServiceEvent]]

    /// The lanes of a case. What each door did is gathered anew: to keep it would cost every report that draws nothing.
    init(_ caseFile: CaseFile, signs: ServiceSigns, evidence: EvidenceWriter) {
        self.caseFile = caseFile
        self.evidence = evidence
        events = ServiceBuilder(caseFile.histories, gateways: caseFile.gatewayHosts, signs: signs).events
    }

    /// Those tried last first.
    func lanes() -> [Report.Picture.Lane] {
        let doors = events.compactMap { door, events in
            events.map(\.spell.last).max().map { (door: door, last: $0, events: events) }
        }
        let names = { (door: Door) in (door.host, door.role ?? "") }
        let sorted = doors.sorted { $0.last != $1.last ? $1.last < $0.last : names($0.door) < names($1.door) }
        return sorted.compactMap { lane(of: $0.door, $0.events) }
    }

    private func lane(of door: Door, _ events: [ServiceEvent]) -> Report.Picture.Lane? {
        let stretches = Stretches(told(events).map(stretch)).joined()
        guard !stretches.isEmpty else { return nil }
        return Report.Picture.Lane(
            kind: door.kind == .gateway ? .gateway : .managementPoint,
            name: door.host,
            role: door.role,
            stretches: stretches
        )
    }

    /// What repeats a failure under another code is left out beside the failure itself.
    private func told(_ events: [ServiceEvent]) -> [ServiceEvent] {
        let failures = SpellTimes(events.filter { $0.outcome != .served && !$0.isRepeat }.map(\.spell))
        return events.filter { !$0.isRepeat || !failures.isNear($0.spell) }
    }

    private func stretch(_ event: ServiceEvent) -> Report.Picture.Stretch {
        let history = caseFile.histories[event.place]
        return Report.Picture.Stretch(
            event.outcome.pictured,
            start: event.spell.first.instant,
            end: event.spell.last.instant,
            first: history.time(at: event.spell.first),
            last: history.time(at: event.spell.last),
            count: event.spell.count,
            detail: history.lastSignal.failureWords(event.outcome),
            evidence: history.mark(of: event.spell).map { evidence.evidence(of: $0) }
        )
    }
}

/// Spells in the order of time, asked again and again whether one lies near.
private struct SpellTimes {
    private let starts: [Instant]
    private let ends: [Instant]

    init(_ spells: [History.Spell]) {
        let sorted = spells.map(\.reach).sorted { $0.start < $1.start }
        starts = sorted.map(\.start)
        var latest = Instant(milliseconds: .min)
        ends = sorted.map { spell in
            latest = max(latest, spell.end)
            return latest
        }
    }

    func isNear(_ spell: History.Spell) -> Bool {
        let count = starts.partitioningIndex { $0 > spell.last.instant }
        return count > 0 && ends[count - 1] >= spell.first.instant
    }
}

extension ServiceOutcome {
    fileprivate var pictured: Report.Picture.State {
        switch self {
        case .served: .served
        case .refused: .refused
        case .unreachable: .unreachable
        case .tls: .tls
        case .unanswered: .unanswered
        }
    }
}
