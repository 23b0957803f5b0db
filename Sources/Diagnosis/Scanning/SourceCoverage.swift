package import CMTraceLog
package import LogSources

/// What was read of one file, with every byte accounted for.
package struct SourceCoverage: Sendable {
    package let name: String
    package let log: LogName
    package var encoding: FileHead.Encoding
    /// Whether the file is the output of `dsregcmd /status`, which has no records to miss.
    package var isJoinStatus = false
    package var records = 0
    /// Bytes of whole records with their line ends.
    package var recordBytes = 0
    /// Bytes outside records that are no damage: the byte order mark, blank lines, other text.
    package var textBytes = 0
    /// Bytes of broken records, NUL blocks and the like.
    package var damagedBytes = 0
    /// Where damage lies, the first places only.
    package var damage: [Damage] = []
    /// How many damaged places there are in all.
    package var damageCount = 0
    package var first: LogTime?
    package var last: LogTime?
    /// The offsets from UTC as written, in the order met: `+300`, `-60`, `missing`.
    package var offsets: [String] = []
    /// Whether reading ended in an error before the file's end.
    package var isIncomplete = false

    /// A damaged place.
    package struct Damage: Hashable, Sendable {
        /// 1-based line of its first byte.
        package let line: Int
        package var bytes: Int
        package let kind: StrayBytes.Kind
    }

    /// Damaged places beyond these are counted, not listed.
    package static let damageLimit = 20
    /// Different offsets beyond these are not listed.
    private static let offsetLimit = 8

    /// Nothing read yet.
    init(_ file: LogFile) {
        name = file.name
        log = file.log
        encoding = file.head.encoding
    }

    /// All bytes read.
    package var bytes: Int { recordBytes + textBytes + damagedBytes }

    /// Notes records that lie one behind the other.
    mutating func add(records count: Int, bytes: Int) {
        records += count
        recordBytes += bytes
    }

    /// Notes the time of the first record that has one.
    mutating func begin(at time: LogTime) {
        if first == nil { first = time }
        last = time
    }

    /// Notes the time of the last record so far.
    mutating func end(at time: LogTime) {
        last = time
    }

    mutating func add(_ stray: StrayBytes, isContinued: Bool) {
        guard stray.kind.isDamage else {
            textBytes += stray.range.count
            return
        }
        damagedBytes += stray.range.count
        if isContinued {
            if damageCount <= damage.count, let last = damage.indices.last { damage[last].bytes += stray.range.count }
            return
        }
        damageCount += 1
        if damage.count < SourceCoverage.damageLimit {
            damage.append(Damage(line: stray.line, bytes: stray.range.count, kind: stray.kind))
        }
    }

    mutating func addOffset(_ text: String) {
        let text = text.isEmpty ? "missing" : text
        guard offsets.count < SourceCoverage.offsetLimit, !offsets.contains(text) else { return }
        offsets.append(text)
    }
}
