import Checked

/// Counts what comes out of something packed, to stop before it is too much.
struct UnpackingMeter {
    /// How many bytes came out, or are said to come before what follows.
    private(set) var made = 0

    /// Counts bytes that came out of so many that went in.
    ///
    /// - Returns: why no more may come, when they are more than any logs come to; `path` is what it names.
    mutating func add(_ count: Int, outOf taken: Int, _ path: String) -> SourceError? {
        made = made +| count
        if made > ArchiveLimits.freeSize, made / ArchiveLimits.ratio > taken {
            let words = "more than \(ArchiveLimits.ratio) times as much comes out of it as went in, as of no log"
            return .packed(path, reason: words)
        }
        if made > ArchiveLimits.size {
            return .packed(path, reason: "more than \(ArchiveLimits.size >> 30) GB come out of it")
        }
        return nil
    }
}
