import Archives

/// The entries of an archive that can't be read although the archive can: the first of each kind, and how many there are.
struct EntryObstacles {
    private var found: [(failure: ArchiveFailure, error: SourceError, name: String, count: Int)] = []

    /// Takes in an entry that is called like a log or an archive.
    mutating func add(_ failure: ArchiveFailure, _ error: SourceError, name: String) {
        if let place = found.firstIndex(where: { $0.failure == failure }) {
            found[place].count += 1
        } else {
            found.append((failure, error, name, 1))
        }
    }

    /// What is to be told: of which entry, in which words, and what it is that was not read.
    var all: [(name: String, words: String, kind: String)] {
        found.map { obstacle in
            let more = obstacle.count - 1
            let others = more == 0 ? "" : more == 1 ? " So is 1 more file in it." : " So are \(more) more files in it."
            let kind = obstacle.failure == .encrypted ? "an encrypted file in an archive" : "a file in an archive"
            return (obstacle.name, "Not read. " + obstacle.error.sentences + others, kind)
        }
    }
}
