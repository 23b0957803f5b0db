package import LogSources

/// The logs of a bundle, read further and further while they are written, of which a case can be made at any time.
///
/// Of each log the newest part is followed; the parts before it are read when the reading begins. What is assumed of logs
/// that do not say when they were written stays as their bundle said it then.
package final class LiveReading {
    private let reading: Reading
    private let logs: [Log]
    private let rest: LogBundle

    /// A log that is followed; an object, since a scanner can't be an element of a list.
    private final class Log {
        var scanner: LogScanner

        init(_ scanner: consuming LogScanner) {
            self.scanner = scanner
        }
    }

    init(_ reading: Reading, of bundle: LogBundle) {
        self.reading = reading
        rest = bundle.withoutLogs
        let assumed = AssumedTime(of: bundle)
        let limits = KeepingLimits(ofOneAmong: bundle.chains.count)
        var sources = 0
        logs = bundle.chains.enumerated().map { number, chain in
            let log = Log(reading.scanner(of: chain, number, assumed, limits: limits))
            log.scanner.open(firstSource: sources)
            sources += chain.files.count
            return log
        }
    }

    /// Reads on as far as the logs are written now.
    ///
    /// - Throws: the first ``SourceError`` when some can't be read, after all others were.
    package func advance() throws(SourceError) {
        var failure: SourceError?
        for log in logs {
            do throws(SourceError) {
                try log.scanner.advance()
            } catch {
                if failure == nil { failure = error }
            }
        }
        if let failure { throw failure }
    }

    /// What the logs say as far as they were read. It costs what was said, and not what was read.
    package func caseFile() -> CaseFile {
        var pool = ScanPool(logs: logs.count)
        for log in logs { pool.take(log.scanner.snapshot()) }
        return reading.caseFile(of: pool, rest: rest)
    }
}

extension Reading {
    /// Follows the bundle's logs while they are written.
    package func following(_ bundle: LogBundle) -> LiveReading { LiveReading(self, of: bundle) }
}
