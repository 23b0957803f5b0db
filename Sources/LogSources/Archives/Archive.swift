import Archives
import Checked
import Synchronization

/// An archive whose members are read.
final class Archive: Sendable {
    /// What messages call it.
    let name: String
    let source: any ByteSource
    let format: ArchiveFormat
    private let pool: CursorPool
    /// How many of its own bytes may be read until it is given up: it would have to be unpacked too often.
    private let budget = Mutex<Int>(.max)

    /// An archive that has not been opened yet.
    init(_ source: any ByteSource, _ format: ArchiveFormat, name: String, pool: CursorPool) {
        self.source = source
        self.format = format
        self.name = name
        self.pool = pool
    }

    /// Says how much of it is read in one pass.
    func limitPasses(ofBytes count: Int) {
        budget.withLock { $0 = count.multipliedReportingOverflow(by: ArchiveLimits.passes).partialValue +| (1 << 20) }
    }

    /// Takes bytes that were read from what may be.
    ///
    /// - Throws: ``SourceError`` when that is used up.
    func spend(_ count: Int) throws(SourceError) {
        let isUsedUp = budget.withLock { budget in
            budget -= min(count, budget)
            return budget == 0
        }
        guard isUsedUp else { return }
        let words = "its logs lie in it in such an order that it would have to be unpacked many times"
        throw .packed(name, reason: words)
    }

    /// A cursor that stands right behind the beginning of an entry, given by its number.
    func cursor(at number: Int) throws(SourceError) -> ArchiveCursor {
        let cursor = if let idle = pool.take(for: self, before: number) { idle } else { try ArchiveCursor(self) }
        try cursor.go(to: number)
        return cursor
    }

    /// Takes back a cursor, for whoever opens a member that lies behind.
    func takeBack(_ cursor: ArchiveCursor) { pool.put(cursor) }

    /// The error that tells of a failure.
    func error(_ failure: ArchiveFailure, cause: SourceError?) -> SourceError {
        SourceError(failure, of: name, cause: cause)
    }
}
