package import CMTraceLog

/// What the first bytes of a file say: whether it is a CMTrace log, whose, and when it begins.
package struct FileHead: Hashable, Sendable {
    /// Whether anything stands in the file beyond a byte order mark.
    package var isEmpty: Bool
    package var encoding: Encoding
    /// Whether a record begins among the first bytes.
    package var hasRecords: Bool
    /// The time of the first record that has one.
    package var firstTime: LogTime?
    /// The first offset from UTC that a record names, in minutes; it orders records before it that name none.
    package var firstOffset: Int?
    /// The component that wrote most of the first records.
    package var component: String?
    /// What the text is.
    package var format: SourceFormat
    /// Whether a record begins in text of several bytes for each character, which is not read.
    private var holdsWideRecord = false

    /// What the file is if it is not read, or an archive in which records can be read; `nil` for what is, and without
    /// bytes.
    package var kind: FileKind? { holdsWideRecord ? format.refusal?.holdingRecords : format.refusal }

    /// How a file's text is written.
    package enum Encoding: String, Hashable, Sendable {
        case utf8 = "utf-8"
        case utf8WithMark = "utf-8-bom"
        case utf16LittleEndian = "utf-16le"
        case utf16BigEndian = "utf-16be"

        /// The encoding that a text's first bytes show; UTF-8 without a mark.
        init(of bytes: [UInt8]) {
            if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
                self = .utf8WithMark
            } else if bytes.starts(with: [0xff, 0xfe]) {
                self = .utf16LittleEndian
            } else {
                self = bytes.starts(with: [0xfe, 0xff]) ? .utf16BigEndian : .utf8
            }
        }
    }

    /// How many bytes are looked at.
    package static let length = 64 << 10

    /// Looks at a file's first bytes; fewer than ``length`` are the whole file.
    package init(_ bytes: [UInt8]) {
        encoding = Encoding(of: bytes)
        isEmpty = bytes.count <= (encoding == .utf8WithMark ? 3 : 0)
        hasRecords = false
        format = .cmTrace
        read(bytes, by: CMTraceReader())
        format = SourceFormat.format(of: bytes, self)
        if let refusal = format.refusal {
            holdsWideRecord = refusal.isWide && UnreadFormats.holdsWideRecord(bytes)
        } else if format != .cmTrace {
            read(bytes, by: format.reader(for: self))
        }
    }

    /// Notes what the first records say.
    private mutating func read(_ bytes: [UInt8], by reader: some SourceReader) {
        var reader = reader
        var sink = HeadSink()
        let span = bytes.span.bytes
        let used = reader.take(span, isLast: bytes.count < FileHead.length, into: &sink)
        hasRecords = sink.hasRecords || span.hasBytes("<![LOG[", at: used)
        firstTime = sink.firstTime
        firstOffset = sink.firstOffset
        component = sink.component
    }
}
