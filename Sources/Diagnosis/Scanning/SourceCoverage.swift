package import CMTraceLog
import Checked
package import Times
package import LogSources

/// What was read of one file, with every byte accounted for.
package struct SourceCoverage: Sendable {
    package let name: String
    package let log: LogName
    package var encoding: TextEncoding
    /// In which form its records stand.
    package private(set) var form: String?
    /// Which server wrote it, with an article; `nil` for a client's log.
    package var server: String?
    /// Whether the file says something otherwise than by records, so that it has none to miss.
    package var holdsFacts = false
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
    /// Where the offset becomes another one, the first places only.
    private var offsetChanges: [LogTime] = []
    /// How many records lack an offset that can be read, so that their UTC time is not known.
    package private(set) var recordsWithoutOffset = 0
    /// The line of the first of them; `nil` when there is none.
    package private(set) var firstLineWithoutOffset: Int?
    /// How many records have no date and time that exist.
    package private(set) var undatedRecords = 0
    /// How many of those were judged although nothing tells that they lie in the time that was asked for.
    package var undatedJudged = 0
    /// The line of the first record whose date or time is missing or does not exist; `nil` when all have one.
    package private(set) var firstUndatedLine: Int?
    /// How often another log begins in it, as far as times that run back show it.
    package var joints = 0
    /// How often time runs back right behind damage: older records follow there, over which newer ones were not written yet.
    package var seams = 0
    /// Whether several components wrote records around damage, so that one wrote over another.
    package var isOverwritten = false
    /// NUL bytes at the end of a file whose room was made ahead; no damage.
    package private(set) var paddingBytes = 0
    /// Bytes since the last record or other text that began as NUL bytes.
    private var trailingNULs = 0
    /// Whether its offsets say nothing, whatever is written.
    package var hasIdleOffsets = false
    /// How many records lie outside of the time that was asked for.
    package var outsideWindow = 0
    /// What the file is, by its first bytes; `nil` for a log, and for text that may be one.
    package private(set) var kind: FileKind?
    /// Whether a record, or a piece of one, stands among the first bytes.
    private var beginsAsLog: Bool
    /// How many bytes the file has, which its text in UTF-8 need not have; `nil` where nothing was read.
    package private(set) var fileBytes: Int?
    /// Whether records were taken for that encoding only because their bytes are no UTF-8.
    package private(set) var isEncodingGuessed = false
    /// How many bytes of the file are no character in its encoding.
    package private(set) var invalidBytes = 0
    /// Where in the file the first of those stands, 0-based; `nil` without any.
    package private(set) var firstInvalid: Int?
    /// What is to be said of it as a whole.
    package var remarks: [SourceRemark] = []
    /// Why reading ended before the file's end; `nil` when it did not.
    package var failure: SourceError?

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
    /// Twice a year clocks are set; a log in which more happens tells nothing of a time in its middle.
    private static let offsetChangeLimit = 64

    /// Nothing read yet.
    init(_ file: LogFile) {
        name = file.name
        log = file.log
        encoding = file.head.encoding
        kind = file.head.kind
        form = file.head.format.form
        beginsAsLog = file.head.hasRecords
    }

    /// Takes in what the first bytes say of a file that could not be looked at before.
    mutating func take(_ head: FileHead) {
        encoding = head.encoding
        kind = head.kind
        form = head.format.form
        beginsAsLog = head.hasRecords
    }

    /// Takes in what was found of the text.
    mutating func take(_ tally: DecodingTally) {
        encoding = tally.encoding
        isEncodingGuessed = tally.isGuess
        fileBytes = tally.fileBytes
        invalidBytes = tally.invalidBytes
        firstInvalid = tally.firstInvalid
    }

    /// Whether this is a log at all, whole or damaged, empty ones left aside.
    package var isLog: Bool { records > 0 || beginsAsLog }

    /// Whether this is something else than a log, and holds no record: an archive, a page, other text.
    package var isOther: Bool { records == 0 && kind != nil }

    /// What keeps a log from being read: the file is called like a log this tool knows, or shows that it is one, and no
    /// record in it can be read; `nil` when that is not so.
    package var obstacle: String? {
        guard let kind, records == 0, !holdsFacts else { return nil }
        return kind.isUnreadLog || KnownLog.named(log.name) != nil ? kind.name : nil
    }

    /// Whether reading ended in an error before the file's end.
    package var isIncomplete: Bool { failure != nil }

    /// How many of the records were judged.
    package var judgedRecords: Int { records - outsideWindow }

    /// Whether its records were made of text that somebody copied.
    package var isCopied: Bool { !remarks.isEmpty }

    /// Whether it is nothing but a command line of ccmsetup.
    package var isCommandLine: Bool { form == SourceFormat.setupCommand.form }

    /// All bytes of the text in UTF-8, which are the file's own where it is written so.
    package var bytes: Int { recordBytes + textBytes + damagedBytes }

    /// Notes records that lie one behind the other.
    mutating func add(records count: Int, bytes: Int) {
        records += count
        recordBytes += bytes
        trailingNULs = 0
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
            trailingNULs = 0
            return
        }
        damagedBytes += stray.range.count
        if isContinued, trailingNULs > 0 {
            trailingNULs = trailingNULs +| stray.range.count
        } else {
            trailingNULs = stray.kind == .nul ? stray.range.count : 0
        }
        if isContinued {
            if damageCount <= damage.count, let last = damage.indices.last { damage[last].bytes += stray.range.count }
            return
        }
        damageCount += 1
        if damage.count < SourceCoverage.damageLimit {
            damage.append(Damage(line: stray.line, bytes: stray.range.count, kind: stray.kind))
        }
    }

    /// Ends the file: NULs that fill it up to a multiple of a page are room that was made ahead, and no damage. A trace of
    /// 128 KiB lay among the logs of a healthy client, with a mark of ten characters behind its NULs.
    mutating func endPadding() {
        guard trailingNULs > 0, records > 0, (fileBytes ?? bytes).isMultiple(of: 4096) else { return }
        paddingBytes = trailingNULs
        damagedBytes -= trailingNULs
        textBytes += trailingNULs
        damageCount -= 1
        if damageCount < damage.count { damage.removeLast() }
    }

    /// Notes a record whose date or time can't be read.
    mutating func noteUndated(line: Int) {
        if firstUndatedLine == nil { firstUndatedLine = line }
    }

    /// Notes how many records lack a time or an offset.
    mutating func take(_ stretches: TimeStretches) {
        recordsWithoutOffset = stretches.withoutOffset
        undatedRecords = stretches.undated
    }

    /// Times that show how far the log's clock lies from UTC: where that changes, and at the end.
    var clockTimes: [LogTime] { offsetChanges + [last].compactMap { $0 } }

    /// Notes how the offset of a time is written that is another one than before.
    mutating func addOffset(_ text: String, of time: LogTime, line: Int) {
        let offset = time.offset
        if offsetChanges.count < SourceCoverage.offsetChangeLimit { offsetChanges.append(time) }
        if firstLineWithoutOffset == nil, offset.isUnknown { firstLineWithoutOffset = line }
        let text = text.isEmpty ? "missing" : text
        guard offsets.count < SourceCoverage.offsetLimit, !offsets.contains(text) else { return }
        offsets.append(text)
    }
}
