import Archives
import Synchronization

/// The cursors that wait for the next member of their archive to be opened: a few, since each keeps a file open and
/// memory.
final class CursorPool: Sendable {
    /// The one that waits longest first. A cursor is used by nobody while it is here.
    private let idle = Mutex<[ArchiveCursor]>([])
    /// Whether nobody will ask for a cursor any more.
    private let isClosed = Atomic(false)

    /// Takes a cursor of an archive out that has not gone beyond an entry yet; `nil` where there is none.
    func take(for archive: Archive, before number: Int) -> ArchiveCursor? {
        while true {
            let (found, others) = idle.withLock { idle -> (ArchiveCursor?, [ArchiveCursor]) in
                let place = idle.lastIndex { $0.archive === archive && $0.position <= number }
                if let place { return (idle.remove(at: place), []) }
                // Those of archives that must be read in order only cost memory from now on.
                let others = idle.filter { !$0.archive.format.hasSeparateMembers }
                idle.removeAll { !$0.archive.format.hasSeparateMembers }
                return (nil, others)
            }
            // A cursor in an archive that lies in another one gives that one's cursor back when it goes, here.
            if others.isEmpty { return found }
        }
    }

    /// Lets go of all cursors, and keeps none from now on.
    func close() {
        isClosed.store(true, ordering: .sequentiallyConsistent)
        // What is let go gives back cursors itself, which needs the lock.
        let gone = idle.withLock { idle in
            defer { idle = [] }
            return idle
        }
        withExtendedLifetime(gone) {}
    }

    /// Takes in a cursor that nobody uses now.
    func put(_ cursor: ArchiveCursor) {
        // What is let go gives back cursors itself, which needs the lock.
        var gone: [ArchiveCursor] = []
        idle.withLock { idle in
            // Asked under the lock, so that none comes in behind who closes it.
            if !isClosed.load(ordering: .sequentiallyConsistent) { idle.append(cursor) }
            while idle.count > ArchiveLimits.idleCursors { gone.append(idle.removeFirst()) }
        }
        gone = []
    }
}
