import Checked

/// How much may be kept of what a log or a bundle says.
///
/// What is kept does not grow with the logs, but with the different things they say, and a damaged or hostile log says
/// something new in every record.
struct KeepingLimits: Sendable {
    /// Different signals.
    let signals: Int
    /// Bytes of the records that prove them.
    let bytes: Int

    /// One log's share where so many are read: what several threads keep at a time must fit into memory too.
    init(ofOneAmong logs: Int) {
        signals = max(Ledger.limit / max(logs, 1), 250)
        bytes = max((4 << 20) / max(logs, 1), 512 << 10)
    }

    /// So many signals and bytes.
    init(signals: Int, bytes: Int) {
        self.signals = signals
        self.bytes = bytes
    }

    /// What all logs of a bundle may say together.
    static let ofABundle = KeepingLimits(signals: Ledger.limit, bytes: 8 << 20)
}

/// Collects what all logs of a bundle said, each in its turn, in a size that does not depend on how many there are.
struct ScanPool {
    /// What is known of each log; of its signals only those that name the client.
    private(set) var scans: [ChainScan] = []
    /// What the logs said in the time to be judged, and outside of it.
    private(set) var said: HistoryPool
    private(set) var outside: HistoryPool
    /// The different tokens, in the order in which they came.
    private(set) var tokens: [LoggedToken] = []
    private var tokenPlaces: [TokenIdentity: Int] = [:]
    /// The errors that no pattern knows.
    private(set) var unknown = UnknownErrors()
    private let limits: KeepingLimits
    private var namings = 0

    /// An empty pool, with room for as many logs: an array that grows is there twice while it does.
    init(limits: KeepingLimits = .ofABundle, logs: Int = 0) {
        self.limits = limits
        scans.reserveCapacity(logs)
        said = HistoryPool(limits: limits)
        outside = HistoryPool(limits: limits)
    }

    /// Takes in what the next log said.
    mutating func take(_ scan: ChainScan) {
        var scan = scan
        for history in scan.histories where !said.take(history) { scan.droppedSignals += history.count }
        for history in scan.outside { _ = outside.take(history) }
        scan.outside = []
        for token in scan.tokens where !take(token) { scan.droppedTokens += token.history.count }
        scan.tokens = []
        unknown.merge(scan.unknown)
        scan.unknown = UnknownErrors()
        // Which log names which client tells whether they are of one device; a few for each log are enough.
        scan.histories = Array(scan.histories.filter { $0.signal[.clientID] != nil }.prefix(limits.signals - namings))
        namings += scan.histories.count
        scans.append(scan)
    }

    private mutating func take(_ token: LoggedToken) -> Bool {
        if let place = tokenPlaces[token.identity] {
            tokens[place].merge(token)
            return true
        }
        guard tokens.count < TokenLedger.limit else { return false }
        tokenPlaces[token.identity] = tokens.count
        tokens.append(token)
        return true
    }
}

/// Joins the histories of equal signals of several logs, up to a bound.
struct HistoryPool {
    /// In the order in which they came.
    private(set) var histories: [History] = []
    private var places: [Signal: Int] = [:]
    private var bytes = 0
    private let limits: KeepingLimits

    /// An empty pool.
    init(limits: KeepingLimits) {
        self.limits = limits
    }

    /// Takes a history in.
    ///
    /// - Returns: whether there was room for it.
    mutating func take(_ history: History) -> Bool {
        let identity = history.signal.identity
        if let place = places[identity] {
            // Some logs' records are larger than those that are kept so far; where no room is left, these stay.
            let before = histories[place].size
            histories[place].merge(history, keepsRecords: bytes +| history.size <= limits.bytes)
            bytes = bytes +| (histories[place].size -| before)
            return true
        }
        guard histories.count < limits.signals, bytes +| history.size <= limits.bytes else { return false }
        places[identity] = histories.count
        histories.append(history)
        bytes = bytes +| history.size
        return true
    }
}
