/// What archives may cost. They come from strangers, and a few KB of them may hold more than any disk.
enum ArchiveLimits {
    /// How many bytes may come out of one that went in, beyond ``freeSize``. Logs that say the same all day come out a
    /// hundred times as large; what nothing but a bomb does begins at a thousand.
    static let ratio = 250
    /// So many bytes may come out of anything: a log that was made of NULs.
    static let freeSize = 64 << 20
    /// How many bytes may come out of one archive or packed file.
    static let size = 4 << 30
    /// How many entries are looked at.
    static let entries = 1 << 16
    /// How many logs of one archive are read.
    static let members = 1 << 13
    /// How deep archives may lie in archives.
    static let depth = 2
    /// How many bytes may an archive have that must be held in memory, since it can be read from its end only and comes
    /// out of another archive or through a pipe.
    static let held = 16 << 20
    /// How many bytes of small members are kept, so that they need not be unpacked once more; of a whole bundle.
    static let kept = 16 << 20
    /// How many times as much as one pass takes may be read of an archive whose members can't be unpacked in the order
    /// in which they are needed.
    static let passes = 40
    /// How many cursors wait for the next member of their archive to be opened.
    static let idleCursors = 4
    /// With more entries than these, each new look at a zip archive's directory takes time.
    static let entriesOfCheapZip = 4096
}
