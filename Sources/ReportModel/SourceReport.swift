import CMTraceLog
package import Times
import Checked

/// What was read of one file, with every byte accounted for: ``recordBytes``, ``textBytes`` and ``damagedBytes`` are all, counted
/// in its text as UTF-8.
package struct SourceReport: Hashable, Sendable, Codable {
    /// The file's name in the report.
    package let name: String
    /// The log it is, whatever the file is called: `CcmMessaging`.
    package let log: String
    /// How the text is written: `utf-8`, `utf-8-bom`, `utf-16le`, `windows-1252` and others.
    package let encoding: String
    /// In which form its records stand: `records`, `older`, `pasted`, `command-line`, `join-status`; `nil` for what is not
    /// read.
    package let form: String?
    /// Which server wrote it, with an article: "a management point"; `nil` for a client's log.
    package let server: String?
    /// How many bytes the file has; `nil` where they are those of its text.
    package let fileBytes: Int?
    /// How many bytes of the file are no character in that encoding.
    package let invalidBytes: Int
    package let records: Int
    /// How many of the records were judged.
    package let judgedRecords: Int
    /// How many of those were judged although nothing tells that they lie in the time that was asked for.
    package let undatedJudged: Int
    /// Bytes of whole records with their line ends.
    package let recordBytes: Int
    /// Bytes outside records that are no damage: the byte order mark, blank lines, other text.
    package let textBytes: Int
    /// Bytes of broken records, NUL blocks and the like.
    package let damagedBytes: Int
    /// The time of the first record that has one.
    package let first: LogTime?
    package let last: LogTime?
    /// The offsets from UTC as written, in the order met: `+300`, `-60`, `missing`.
    package let offsets: [String]
    /// What keeps a log from being read, "UTF-32 text"; `nil` where nothing does.
    package let obstacle: String?
    /// Whether this is something else than a log, and holds no record: an archive, a page, other text.
    package let isOther: Bool
    /// Whether the file is the output of `dsregcmd /status`, which has no records to miss.
    package let holdsFacts: Bool
    /// Whether reading ended in an error before the file's end.
    package let isIncomplete: Bool

    /// What was read of a file; what is left out is not so.
    package init(
        name: String,
        log: String,
        encoding: String,
        form: String? = nil,
        server: String? = nil,
        fileBytes: Int? = nil,
        invalidBytes: Int = 0,
        records: Int = 0,
        judgedRecords: Int = 0,
        undatedJudged: Int = 0,
        recordBytes: Int = 0,
        textBytes: Int = 0,
        damagedBytes: Int = 0,
        first: LogTime? = nil,
        last: LogTime? = nil,
        offsets: [String] = [],
        obstacle: String? = nil,
        isOther: Bool = false,
        holdsFacts: Bool = false,
        isIncomplete: Bool = false
    ) {
        self.name = name
        self.log = log
        self.encoding = encoding
        self.form = form
        self.server = server
        self.fileBytes = fileBytes
        self.invalidBytes = invalidBytes
        self.records = records
        self.judgedRecords = judgedRecords
        self.undatedJudged = undatedJudged
        self.recordBytes = recordBytes
        self.textBytes = textBytes
        self.damagedBytes = damagedBytes
        self.first = first
        self.last = last
        self.offsets = offsets
        self.obstacle = obstacle
        self.isOther = isOther
        self.holdsFacts = holdsFacts
        self.isIncomplete = isIncomplete
    }

    /// All bytes of the text.
    package var bytes: Int { recordBytes +| textBytes +| damagedBytes }
}
