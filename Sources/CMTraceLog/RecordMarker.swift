/// The three markers of a record. Each has seven bytes, so one comparison of eight, the last masked out, sees it.
enum RecordMarker {
    static let count = 7
    static let mask: UInt64 = 0x00ff_ffff_ffff_ffff
    /// `<![LOG[`, the first byte last, as a little-endian number has it.
    static let start: UInt64 = 0x5b_474f_4c5b_213c
    /// `]LOG]!>`.
    static let end: UInt64 = 0x3e_215d_474f_4c5d
    /// `<time="`.
    static let time: UInt64 = 0x22_3d65_6d69_743c
    /// Attributes in real logs take 100 to 200 bytes.
    static let attributeLimit = 4096
}

extension RawSpan {
    /// Whether a record starts at an offset.
    @inline(__always)
    func isRecordStart(_ offset: Int) -> Bool {
        word(at: offset) & RecordMarker.mask == RecordMarker.start
    }

    /// Whether the `!` at an offset belongs to `]LOG]!>`, all of it behind a start.
    @inline(__always)
    func isMessageEnd(_ mark: Int, from start: Int) -> Bool {
        mark >= start &+ 5 && word(at: mark &- 5) & RecordMarker.mask == RecordMarker.end
    }

    /// Whether attributes begin at an offset.
    @inline(__always)
    func isTimeStart(_ offset: Int) -> Bool {
        word(at: offset) & RecordMarker.mask == RecordMarker.time
    }
}
