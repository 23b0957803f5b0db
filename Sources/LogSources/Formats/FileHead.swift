import CMTraceLog
package import Times

/// What the first bytes of a file say: whether it is a CMTrace log, whose, and when it begins.
package struct FileHead: Hashable, Sendable {
    /// Whether anything stands in the file beyond a byte order mark.
    package var isEmpty: Bool
    package var encoding: TextEncoding
    /// The encoding that somebody asked for; `nil` where it is found out.
    package var asked: TextEncoding?
    /// Whether a record begins among the first bytes.
    package var hasRecords = false
    /// The time of the first record that has one.
    package var firstTime: LogTime?
    /// The first offset from UTC that a record names, in minutes; it orders records before it that name none.
    package var firstOffset: Int?
    /// Whether offsets of zero say nothing: the Microsoft Deployment Toolkit writes `+000` in every time zone.
    package var hasIdleOffsets = false
    /// The component that wrote most of the first records.
    package var component: String?
    /// Whether a component of a client wrote any of the first records.
    package var hasClientsRecord = false
    /// What the text is.
    package var format = SourceFormat.cmTrace
    /// Whether a record begins in text of four bytes for each character, which is not read.
    var holdsWideRecord = false

    /// What the file is if it is not read, or an archive in which records can be read; `nil` for what is, and without
    /// bytes.
    package var kind: FileKind? { holdsWideRecord ? format.refusal?.holdingRecords : format.refusal }

    /// How many bytes are looked at.
    package static let length = 64 << 10

    /// Nothing but how a text is written; `text` is its beginning in UTF-8.
    init(encoding: TextEncoding, asked: TextEncoding?, text: [UInt8]) {
        self.encoding = encoding
        self.asked = asked
        isEmpty = text.isEmpty || text == [0xef, 0xbb, 0xbf]
    }
}
