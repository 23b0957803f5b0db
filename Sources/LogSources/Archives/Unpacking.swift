import Archives
import Checked

/// What all archives of a bundle share.
struct Unpacking {
    /// The cursors that wait in them.
    let pool = CursorPool()
    /// The devices of which archives say by their names that they hold the logs.
    var devices: Set<String> = []
    private var lastTurn = 0
    /// How many more bytes of members are kept.
    private var room = ArchiveLimits.kept

    /// The turn of the next source that shares the work of unpacking.
    mutating func nextTurn() -> Int {
        lastTurn += 1
        return lastTurn
    }

    /// Whether so many bytes may be kept.
    func hasRoom(for count: Int) -> Bool { count <= room }

    /// Notes that bytes are kept.
    mutating func keep(_ count: Int) { room = room -| count }
}

extension Compression {
    /// Whether much of what was unpacked last is kept to unpack what follows, so that one at a time is enough.
    var hasLargeWindow: Bool { self == .xz || self == .zstandard }
}
