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
    /// What `dsregcmd /status` said, if the file is its output and no log.
    package var joinStatus: JoinStatus?
    /// What the file is if it is no log, or an archive in which records can be read; `nil` for a log, for the output of
    /// `dsregcmd /status`, and without bytes.
    package var kind: FileKind?

    /// How a file's text is written.
    package enum Encoding: String, Hashable, Sendable {
        case utf8 = "utf-8"
        case utf8WithMark = "utf-8-bom"
        case utf16LittleEndian = "utf-16le"
        case utf16BigEndian = "utf-16be"
    }

    /// How many bytes are looked at.
    package static let length = 64 << 10

    /// Looks at a file's first bytes; fewer than ``length`` are the whole file.
    package init(_ bytes: [UInt8]) {
        encoding = FileHead.encoding(of: bytes)
        isEmpty = bytes.count <= (encoding == .utf8WithMark ? 3 : 0)
        hasRecords = false
        readRecords(bytes)
        guard !hasRecords else {
            kind = FileKind(archive: bytes)
            return
        }
        joinStatus = JoinStatus(bytes, encoding: encoding)
        if joinStatus == nil, !isEmpty { kind = FileKind(bytes) }
    }

    private static func encoding(of bytes: [UInt8]) -> Encoding {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { return .utf8WithMark }
        if bytes.starts(with: [0xff, 0xfe]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xfe, 0xff]) { return .utf16BigEndian }
        return .utf8
    }

    private mutating func readRecords(_ bytes: [UInt8]) {
        var reader = RecordReader()
        var writers = ComponentCounts()
        let span = bytes.span.bytes
        defer { component = writers.mostFrequent }
        while writers.total < 100 {
            switch reader.next(in: span, isLast: bytes.count < FileHead.length) {
            case .needsMore:
                if span.hasBytes("<![LOG[", at: reader.position) { hasRecords = true }
                return
            case .stray(let stray):
                if stray.kind == .recordWithoutEnd || stray.kind == .cutAtEnd { hasRecords = true }
            case .record(let layout):
                hasRecords = true
                readTime(reader.time(of: layout, in: span))
                writers.add(RecordAttributes.component(of: layout, in: span), of: span)
            }
        }
    }
}

extension FileHead {
    /// Notes what a record's time says first.
    private mutating func readTime(_ time: @autoclosure () -> LogTime?) {
        guard firstTime == nil || firstOffset == nil, let time = time() else { return }
        if firstTime == nil { firstTime = time }
        if firstOffset == nil { firstOffset = time.offsetMinutes }
    }
}

/// How many records each component wrote; a log has one of them or a handful.
private struct ComponentCounts {
    private var counts: [(name: [UInt8], count: Int)] = []
    private(set) var total = 0

    mutating func add(_ name: Range<Int>, of bytes: RawSpan) {
        total += 1
        let place = counts.firstIndex { $0.name.count == name.count && bytes.hasBytes($0.name, at: name.lowerBound) }
        if let place {
            counts[place].count += 1
        } else {
            counts.append((bytes.copy(of: name), 1))
        }
    }

    /// Of several, the first by name; `nil` when nothing was counted.
    var mostFrequent: String? {
        let named = counts.map { (name: String(decoding: $0.name, as: UTF8.self), count: $0.count) }
        return named.max { ($0.count, $1.name) < ($1.count, $0.name) }?.name
    }
}
