extension SourceFormat {
    /// Every format, in the order in which they are tried: the first that fits counts. A new one is a new row.
    ///
    /// Archives stand before logs, since records can be read in those into which they were not packed. Any text is of the
    /// last one.
    package static let all: [SourceFormat] =
        [joinStatus, setupCommand] + UnreadFormats.archives + [pasted, older, cmTrace] + UnreadFormats.data
        + UnreadFormats.texts

    /// The format of a source by its first bytes, of which there is at least one.
    static func format(of bytes: [UInt8], hasRecords: Bool) -> SourceFormat {
        all.first { $0.fits(bytes, hasRecords: hasRecords) } ?? cmTrace
    }

    /// Whether a source of some format is called so, and of no other.
    package static func hasOne(called name: LogName) -> Bool { all.contains { $0.log == name } }
}
