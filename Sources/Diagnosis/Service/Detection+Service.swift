import ReportModel

extension Detection {
    /// The same with what became of it, by what the servers did afterwards.
    func judged(by service: Service, wanted: Service.Wanted) -> Detection {
        var copy = self
        switch service.ending(of: histories, wanted: wanted) {
        case .over(let proof):
            copy.clearedBy = proof
        case .left(let track, let proof):
            guard let last = histories.map(\.last.moment).max(), service.isRecent(last, minutes: Service.leftMinutes)
            else {
                copy.clearedBy = proof
                return copy
            }
            copy.severity = .warning
            copy.notes.append(Detection.turn(to: track, from: histories))
        case .recurring(let recurring):
            // What every device meets that wakes before its network is no error of its gateway.
            copy.severity = recurring.other != nil || wanted == .answer ? .warning : .error
            copy.recurrence = recurring.recurrence
            copy.notes.append(recurring.words)
        case .justNow:
            copy.severity = .warning
            copy.notes.append("It has just begun: shortly before, the same server served.")
        case .elsewhere(let track):
            copy.severity = .warning
            copy.notes.append("The client is served by \(track.door.words) meanwhile.")
        case .cutOff(let kind):
            copy.severity = .error
            let door = kind == .gateway ? "gateway" : "management point"
            copy.notes.append("No \(door) serves the client from then on to the end of the logs.")
        case .open: break
        }
        return copy
    }

    /// Where the client has turned. Two role ids at one gateway are two management points behind it.
    private static func turn(to track: Track, from histories: [History]) -> String {
        guard track.door.kind == .gateway, histories.contains(where: { $0.signal.host == track.door.host }),
            let role = track.door.role
        else { return "The client has turned to \(track.door.words) since, which serves it." }
        return "Through the same gateway, the management point with the role id \(role) serves the client since."
    }

    /// The same as a warning at most, if the client is served long after it by a door of the kind it uses.
    ///
    /// What keeps a client from proving itself or from finding its way shows in its requests: where these are served,
    /// it has another way, or has found it again. Registration and setup are judged by their own ends.
    func spared(by service: Service, of rule: Rule) -> Detection {
        let areas: [Area] = [.certificateMode, .token, .location]
        guard isActive, severity ?? rule.severity == .error, areas.contains(rule.area),
            let track = service.proof, let served = track.lastServed, let last = histories.map(\.last.moment).max(),
            served > last, served.minutes(from: last) >= Service.chance.minutes
        else { return self }
        var copy = self
        copy.severity = .warning
        copy.notes.append("After that \(track.door.words) serves the client.")
        return copy
    }
}
