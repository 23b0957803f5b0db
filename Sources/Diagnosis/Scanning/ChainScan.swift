package import LogSources

/// What one log said, in a size that does not depend on the log's.
package struct ChainScan: Sendable {
    /// The log's number in the bundle.
    package let number: Int
    package let log: LogName
    package let coverage: [SourceCoverage]
    package var histories: [History]
    package let clock: ClockCheck
    /// The times of the records that were judged.
    package let span: TimeSpan
    /// The times of all records where that is not ``span``; at most one, and none without a window: there may be tens of
    /// thousands of logs.
    let widerSpan: [TimeSpan]
    /// What was said outside of the window; nothing without a window.
    package var outside: [History]
    /// How many signals were not kept because too many different ones had been seen.
    package var droppedSignals: Int
    /// The patterns that were too costly for some messages, and for how many.
    package let givenUp: [(kind: SignalKind, count: Int)]
    /// The different tokens that stand in the log.
    package var tokens: [LoggedToken]
    /// How often a token was seen that is not among them because there are too many.
    package var droppedTokens: Int
    /// Files that could not be read to their end.
    package let errors: [SourceError]
    /// The known logs whose components wrote records in it, in lower case, as far as that was seen: in logs that were
    /// joined there are several.
    package var logsInside: Set<String> = []
    /// What files said otherwise than by records.
    package var facts: [FactMark<any SourceFact>] = []
    /// What tells of an error and is known by no pattern.
    var unknown = UnknownErrors()
    /// Whether a server wrote it.
    package var isServers = false
    /// Whom it names as the device it is of.
    package var names = DeviceNames()

    /// The times of all records, those outside of the window too.
    package var wholeSpan: TimeSpan { widerSpan.first ?? span }

    /// The place of the latest record in the common order; `nil` for a log without any time.
    package var lastMoment: Moment? { span.latest?.moment }
}
