import Diagnosis
import LogSources

/// How logs are to be judged; without any wish as `cmgdiag analyze` judges them.
public struct DiagnosisOptions: Hashable, Sendable {
    /// The moment as of which everything is judged; `nil` for the end of the logs, so that an old bundle of a healthy
    /// client is healthy.
    public var judgedAt: Moment?

    /// Records before this moment are left out; `nil` for no bound.
    ///
    /// What they say of the device stays known.
    public var since: Moment?

    /// Records after this moment are left out; `nil` for no bound.
    ///
    /// What they say of the device stays known.
    public var until: Moment?

    /// The encoding of logs that bear no byte order mark; `nil` to have it found out for each.
    ///
    /// UTF-8, UTF-16 and Windows-1252 are found out.
    public var encoding: LogEncoding?

    /// Wishes; those that are left out are none.
    ///
    /// - Parameters:
    ///   - judgedAt: the moment as of which everything is judged; `nil` for the end of the logs.
    ///   - since: the first moment that counts; `nil` for no bound.
    ///   - until: the last moment that counts; `nil` for no bound. Before `since`, nothing is left to judge.
    ///   - encoding: the encoding of logs that bear no byte order mark; `nil` to have it found out for each.
    public init(
        judgedAt: Moment? = nil,
        since: Moment? = nil,
        until: Moment? = nil,
        encoding: LogEncoding? = nil
    ) {
        self.judgedAt = judgedAt
        self.since = since
        self.until = until
        self.encoding = encoding
    }
}

extension DiagnosisOptions {
    /// The wishes in the engine's terms; with a timeline and the picture of time, since a report has them.
    var engineOptions: Analysis.Options {
        var options = Analysis.Options()
        options.now = judgedAt?.instant
        options.since = since?.instant
        options.until = until?.instant
        options.hasPicture = true
        return options
    }
}
