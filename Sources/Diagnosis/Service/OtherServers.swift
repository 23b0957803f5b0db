/// Servers that are no doors to a site: those of public services, and those that hand out content alone.
///
/// An event of a request that came about names a server and nothing else, whatever it was.
struct OtherServers {
    private let signs: ServiceSigns
    /// Servers at which some line shows a distribution point or another service, and none a gateway or management point.
    private let hosts: Set<String>

    init(_ histories: [History], signs: ServiceSigns) {
        self.signs = signs
        var doors: Set<String> = []
        var others: Set<String> = []
        for history in histories {
            let signal = history.signal
            if let named = signal[.managementPoint] { doors.insert(named.lowercased()) }
            guard let host = signal.host, !signs.guessed.accepts(signal) else { continue }
            switch signal.endpoint {
            case .gateway, .gatewayContent, .managementPoint, .notification: doors.insert(host)
            case .distributionPoint, .foreign: others.insert(host)
            case .other, nil: if signs.chosen.accepts(signal) { doors.insert(host) }
            }
        }
        hosts = others.subtracting(doors)
    }

    /// Whether a signal speaks of such a server, and does not say itself that it is a door.
    func contains(_ signal: Signal) -> Bool {
        guard let host = signal.host else { return false }
        let isOpen = signal.endpoint == nil || signal.endpoint == .other || signs.guessed.accepts(signal)
        return isOpen && (hosts.contains(host) || signs.isPublic(host))
    }
}
