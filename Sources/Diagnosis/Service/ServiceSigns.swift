/// Which lines show what became of a client's requests, as data: see ``Service``.
package struct ServiceSigns: Sendable {
    /// What shows that a server served. A line that names no server speaks of the one in use.
    package let served: SignalFilter
    /// What shows that a server did not serve, and how.
    package let failed: [(outcome: ServiceOutcome, filter: SignalFilter)]
    /// What only repeats a failure under another code: it shows that there was one, and is not counted beside it.
    package let repeated: SignalFilter
    /// The client turned to a server: what it does until it turns to another goes there.
    package let chosen: SignalFilter
    /// The client took itself to be on the internet.
    package let onInternet: SignalFilter
    /// The client took itself to be on the internal network.
    package let onIntranet: SignalFilter
    /// What names a server, and only guesses what answers there.
    package let guessed: SignalFilter
    /// Whether a server, named in lower case, is one of a public service, which is no door to a site.
    package let isPublic: @Sendable (String) -> Bool

    /// The lines of each kind.
    package init(
        served: SignalFilter,
        failed: [(outcome: ServiceOutcome, filter: SignalFilter)],
        repeated: SignalFilter,
        chosen: SignalFilter,
        onInternet: SignalFilter,
        onIntranet: SignalFilter,
        guessed: SignalFilter = SignalFilter(kinds: []),
        isPublic: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.served = served
        self.failed = failed
        self.repeated = repeated
        self.chosen = chosen
        self.onInternet = onInternet
        self.onIntranet = onIntranet
        self.guessed = guessed
        self.isPublic = isPublic
    }

    /// Nothing shows anything.
    package static let none = ServiceSigns(
        served: SignalFilter(kinds: []),
        failed: [],
        repeated: SignalFilter(kinds: []),
        chosen: SignalFilter(kinds: []),
        onInternet: SignalFilter(kinds: []),
        onIntranet: SignalFilter(kinds: [])
    )
}
